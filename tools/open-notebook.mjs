// @ts-check
// The way out: turns a notebook's database, or a backup of it, and the key on its recovery sheet into a plain SQLite
// file, without the program and without any package. It reads `docs/format.md`'s formats and nothing else.
import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const [PAGE, SALT, IV, MAC] = [4096, 16, 16, 64];
const BODY = PAGE - IV - MAC;

/** The root secret (20 bytes) on the sheet. Its check is the last four signs: a CRC-20, begun with all ones. */
function readKey(/** @type {string} */ typed) {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const bits = Array.from(signs, (sign) => {
    const value = SIGNS.indexOf(sign);
    if (value < 0) stop('The key holds a sign that no key has.');
    return value.toString(2).padStart(5, '0');
  }).join('');
  if (bits.length !== 180) stop('A key has 36 signs: nine groups of four.');
  let crc = 0xfffff;
  for (const bit of bits.slice(0, 160)) {
    const carries = (crc >> 19) ^ Number(bit);
    crc = ((crc << 1) & 0xfffff) ^ (carries ? 0x8359f : 0);
  }
  if (crc !== Number.parseInt(bits.slice(160), 2))
    stop('The key has a slip: compare it with the sheet, sign by sign.');
  return Buffer.from((bits.slice(0, 160).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** One page as SQLite knows it; undefined where its MAC does not fit. The reserved end stays reserved, zeroed. */
function openPage(
  /** @type {Buffer} */ page,
  /** @type {number} */ number,
  /** @type {Buffer} */ key,
  /** @type {Buffer} */ macKey,
) {
  const start = number === 1 ? SALT : 0;
  const numbered = Buffer.alloc(4);
  numbered.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(start, BODY + IV))
    .update(numbered)
    .digest();
  if (!timingSafeEqual(mac, page.subarray(BODY + IV))) return undefined;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(BODY, BODY + IV)).setAutoPadding(false);
  const body = Buffer.concat([decipher.update(page.subarray(start, BODY)), decipher.final()]);
  const head = number === 1 ? [Buffer.from('SQLite format 3\0')] : [];
  return Buffer.concat([...head, body, Buffer.alloc(IV + MAC)]);
}

/** The database that a file is or, in a backup, holds behind its head; and what is wrong with a backup's bytes. */
function readDatabase(/** @type {Buffer} */ file) {
  const magic = 'MNBAK01\n';
  if (!file.subarray(0, magic.length).equals(Buffer.from(magic))) return { database: file, fault: '' };
  const begin = magic.length + 4;
  const end = begin + (file.length < begin ? 0 : file.readUInt32LE(magic.length));
  const database = file.subarray(end);
  const [, sha256] =
    /"database":\{"bytes":\d+,"sha256":"([0-9a-f]{64})"\}/.exec(file.toString('utf8', begin, end)) ?? [];
  const isWhole = createHash('sha256').update(database).digest('hex') === sha256;
  return {
    database,
    fault: isWhole ? '' : 'The backup is not as it was made: something in it is damaged or missing.',
  };
}

/** @returns {never} */
function stop(/** @type {string} */ why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

const [source, target] = process.argv.slice(2);
if (!source || !target) {
  stop(
    'Usage: node open-notebook.mjs notebook.mndb|backup.mnbak plain.sqlite   (the key is asked for, or read from a pipe)',
  );
}
const asked = createInterface({ input: process.stdin, output: process.stderr });
const root = readKey(await asked.question('The key on the recovery sheet: '));
asked.close();

const { database: file, fault } = readDatabase(readFileSync(source));
const faults = fault ? [fault] : [];
if (file.length < PAGE) stop('This is neither a notebook nor a backup of one.');
const id = file.subarray(0, SALT);
const key = Buffer.from(hkdfSync('sha256', root, id, 'mentor-notebook/v1/db', 32));
const macKey = pbkdf2Sync(key, Buffer.from(id.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
const pages = Math.floor(file.length / PAGE);
/** @type {number[]} */
const damaged = [];
const plain = Array.from({ length: pages }, (_, index) => {
  const page = openPage(file.subarray(index * PAGE, (index + 1) * PAGE), index + 1, key, macKey);
  if (!page) damaged.push(index + 1);
  return page ?? Buffer.alloc(PAGE);
});
if (damaged[0] === 1)
  stop('The first page does not open: the sheet is another notebook’s, or the page is damaged.');
// What SQLite has written at byte 28 of the first page: how many there are.
if (plain[0]?.readUInt32BE(28) !== pages || file.length % PAGE !== 0)
  faults.push(
    'The file has not the length that it tells of: some of it is missing, or something stands after its end.',
  );
if (statSync(`${source}-journal`, { throwIfNoEntry: false })?.size)
  faults.push(
    'The last save was cut off, and half of it may stand here: if you can, open the notebook once in the program.',
  );
writeFileSync(target, Buffer.concat(plain), { flag: 'wx', mode: 0o600 });
process.stdout.write(`${pages} pages written to ${target}, readable by anyone: keep it safe.\n`);
if (damaged.length > 0) faults.push(`These pages are damaged and stand empty: ${damaged.join(', ')}`);
if (faults.length > 0) stop(faults.join('\n'));
