import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useWarmDocuments } from '../../renderer/features/documents/use-warm-documents.ts';

const warm = vi.fn();
function Page() {
  useWarmDocuments();
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('notebook', { documents: { warm } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  warm.mockReset();
});

test('a page that is only passed through starts nothing; one that stands does, once', () => {
  const passed = render(<Page />);
  vi.advanceTimersByTime(900);
  passed.unmount();
  vi.advanceTimersByTime(5000);
  expect(warm).not.toHaveBeenCalled();
  render(<Page />);
  vi.advanceTimersByTime(5000);
  expect(warm).toHaveBeenCalledOnce();
});
