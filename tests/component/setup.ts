import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// The component library asks for it, and jsdom has none.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);

afterEach(() => cleanup());
