import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

const PAGE = 4096;
const SALT = 16;
const IV = 16;
const MAC = 64;

/**
 * Reads the first page of a SQLCipher 4 file with nothing but AES, HMAC and PBKDF2, from the published
 * layout: independent of the driver that wrote it. Throws where the page's MAC does not fit.
 * @param file the whole file @param key 32 bytes
 * @returns the page as SQLite knows it, with its header string put back
 */
export function readFirstPage(file: Buffer, key: Buffer): Buffer {
  const page = file.subarray(0, PAGE);
  const salt = page.subarray(0, SALT);
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
  const body = page.subarray(SALT, PAGE - IV - MAC);
  const iv = page.subarray(PAGE - IV - MAC, PAGE - MAC);
  const pageNumber = Buffer.from([1, 0, 0, 0]);
  const mac = createHmac('sha512', macKey).update(body).update(iv).update(pageNumber).digest();
  if (!timingSafeEqual(mac, page.subarray(PAGE - MAC)))
    throw new Error('The page is damaged or the key is another');
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([Buffer.from('SQLite format 3\0'), decipher.update(body), decipher.final()]);
}

/** Every page of such a file as SQLite knows it, free ones too; what their MACs say is not asked. */
export function readPages(file: Buffer, key: Buffer): Buffer[] {
  return Array.from({ length: file.length / PAGE }, (_, index) => {
    const page = file.subarray(index * PAGE, (index + 1) * PAGE);
    const iv = page.subarray(PAGE - IV - MAC, PAGE - MAC);
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    return Buffer.concat([
      decipher.update(page.subarray(index === 0 ? SALT : 0, PAGE - IV - MAC)),
      decipher.final(),
    ]);
  });
}
