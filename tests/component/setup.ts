import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

// The components ask for these, and jsdom has none of them.
vi.stubGlobal('CSS', { escape: (name: string) => name.replace(/[^\w-]/g, String.raw`\$&`) });
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));

// On a machine that does much else a page takes longer than the second that is usual.
configure({ asyncUtilTimeout: 10_000 });
afterEach(() => cleanup());

// The files share one process: what one sets for itself is gone before the next.
const usual = { ...getConfig() };
afterAll(() => {
  configure(usual);
  vi.unstubAllGlobals();
});
