import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

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

// The files share one process: what one sets for itself is gone before the next.
const usual = { ...getConfig() };
afterAll(() => {
  configure(usual);
  vi.unstubAllGlobals();
});
