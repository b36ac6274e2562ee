import { randomBytes } from 'node:crypto';
import type { ToEncrypt } from './engine-work.ts';
import { LANGUAGE } from './make-document.ts';
import { checkPdf } from './read-pdf.ts';
import { runQpdf } from './shrink.ts';

/**
 * Encrypts a finished PDF by AES-256 (revision 6), so that the password alone opens it. A reader that reads aloud may still
 * take the text out. What it was to be is checked in the encrypted file, opened with the password.
 * @throws CheckFailed
 */
export async function encryptPdf(
  { pdf, password, title, pageCount }: ToEncrypt,
  wasmFile: string,
): Promise<Uint8Array> {
  // The owner's password, which could change what is allowed, is nobody's.
  const owner = randomBytes(32).toString('base64url');
  const locked = await runQpdf(pdf, wasmFile, [
    '--encrypt',
    `--user-password=${password}`,
    `--owner-password=${owner}`,
    '--bits=256',
    '--',
  ]);
  await checkPdf(locked, { title, language: LANGUAGE, pageCount }, password);
  return locked;
}
