/** What a handler must have answered. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T {
  if (!result.ok) throw new Error(`The call failed: ${result.error.kind}`);
  return result.value;
}
