import { fail, type Result } from '../../shared/result.ts';

/**
 * What a weak passphrase is answered with, as the fault of the field at `path`; undefined for one that is strong
 * enough. The meter and its lists are loaded when they are first needed.
 */
export async function refuseWeak(path: string, passphrase: string): Promise<Result<never> | undefined> {
  const { ratePassphrase } = await import('./rate-passphrase.ts');
  const { verdict } = ratePassphrase(passphrase);
  if (verdict !== 'too-short' && verdict !== 'too-common') return undefined;
  const message = verdict === 'too-short' ? 'errors.field.passphraseShort' : 'errors.field.passphraseCommon';
  return fail({ kind: 'invalid-input', issues: [{ path, message }] });
}
