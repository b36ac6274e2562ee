import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// The component library asks for these, and jsdom has neither.
vi.stubGlobal('CSS', { escape: (name: string) => name.replace(/[^\w-]/g, String.raw`\$&`) });
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);

afterEach(() => cleanup());
