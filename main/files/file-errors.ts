import type { AppError } from '../../shared/result.ts';

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const unwritable = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  // A file stands where a folder should.
  'EEXIST',
  'ENOTDIR',
  'EISDIR',
  'ENAMETOOLONG',
]);

/** The failures of the file system that a mentor can do something about; undefined for a surprise. */
export function fileError(error: unknown): AppError | undefined {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { kind: 'disk-full' };
  if (code === 'EBUSY') return { kind: 'file-held' };
  if (code === 'EIO') return { kind: 'disk-failing' };
  return unwritable.has(code) ? { kind: 'not-writable' } : undefined;
}
