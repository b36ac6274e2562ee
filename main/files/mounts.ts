import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where Linux tells of its disks; a test has a tree of its own. */
export type Disks = {
  /** The table of what is mounted where (`/proc/self/mountinfo`). */
  table: () => Promise<string>;
  /** The number ("8:17") of the device that a node ("/dev/sdb1") stands for; none for what is no such node. */
  numberOf: (node: string) => Promise<string | undefined>;
  /** The folder of the kernel's own devices (`/sys`). */
  sys: string;
};

type Mount = { at: string; device: string; kind: string; source: string };

/** What lies on another machine. */
const ofTheNetwork =
  /^(nfs4?|cifs|smb3|smbfs|ceph|afs|davfs|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|smbnetfs))$/;
/** What memory sticks, cards and discs are written in; of NTFS, which a disk of Windows has too, the device itself tells. */
const carried = /^(vfat|msdos|exfat|iso9660|udf|hfs|hfsplus)$/;

/** The table writes blanks as "\040", in octal of each byte. */
const unescaped = (written: string): string =>
  Buffer.from(
    written.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8))),
    'latin1',
  ).toString();

/** A line is "36 35 98:0 /root /at options … - kind source options". */
function readMounts(table: string): Mount[] {
  return table.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const [, , device, , at] = before.split(' ');
    const [kind, source] = after.split(' ');
    if (!device || !at || !kind || !source) return [];
    return [{ at: unescaped(at), device, kind, source: unescaped(source) }];
  });
}

/** What the path lies on: the deepest that holds it, and of two at one place the one that covers the other. */
const mountOf = (path: string, mounts: readonly Mount[]): Mount | undefined =>
  mounts
    .filter(({ at }) => at === '/' || path === at || path.startsWith(`${at}/`))
    .reduce<Mount | undefined>(
      (best, one) => (best && best.at.length > one.at.length ? best : one),
      undefined,
    );

/** Whether a folder of Linux, by its true path, lies on another machine or on a disk that is plugged in, wherever it is mounted. */
export async function isOnAnotherDisk(path: string, disks: Disks = thisMachine): Promise<boolean> {
  const mounts = readMounts(await disks.table());
  const own = mountOf('/', mounts);
  const mount = mountOf(path, mounts);
  if (!mount || mount.device === own?.device) return false;
  if (ofTheNetwork.test(mount.kind) || carried.test(mount.kind)) return true;
  for (const place of await placesOf(mount, disks)) if (await canBeTakenOut(place)) return true;
  return false;
}

/** Where the device hangs in the machine, and all that it lies on, to the end: what is encrypted lies on a volume, that on a disk. */
async function placesOf({ device, source }: Mount, { sys, numberOf }: Disks): Promise<Set<string>> {
  const places = new Set<string>();
  const walk = async (link: string): Promise<void> => {
    const place = await realpath(link).catch(() => '');
    if (place === '' || places.has(place)) return;
    places.add(place);
    for (const slaves of diskOf(place).map((disk) => join(disk, 'slaves')))
      for (const name of await readdir(slaves).catch(() => [])) await walk(join(slaves, name));
  };
  // Btrfs, which may lie on several disks, has a number that stands for none of them.
  const isAnonymous = device.startsWith('0:') && source.startsWith('/dev/');
  const number = isAnonymous ? await numberOf(source) : device;
  if (number) await walk(join(sys, 'dev/block', number));
  return places;
}

/** A partition lies in the folder of its disk, and the disk is what tells. */
const diskOf = (place: string): string[] => [place, dirname(place)];

async function canBeTakenOut(place: string): Promise<boolean> {
  if (/\/usb\d+\//.test(place)) return true;
  const said = (file: string) =>
    readFile(file, 'latin1')
      .then((text) => text.trim())
      .catch(() => '');
  for (const disk of diskOf(place)) {
    if ((await said(join(disk, 'removable'))) === '1') return true;
    // A card in a reader on the board itself, where "MMC" is soldered on, counts to the kernel as a disk that stays.
    if ((await said(join(disk, 'device/type'))) === 'SD') return true;
  }
  return false;
}

const thisMachine: Disks = {
  table: () => readFile('/proc/self/mountinfo', 'latin1').catch(() => ''),
  async numberOf(node) {
    const found = await stat(node).catch(() => undefined);
    return found?.isBlockDevice() ? numberIn(found.rdev) : undefined;
  },
  sys: '/sys',
};

/** A device's number as Linux packs it: twelve bits and twenty, the lowest eight of which stand lowest. */
export const numberIn = (rdev: number): string =>
  `${(rdev >>> 8) & 0xfff}:${(rdev & 0xff) | ((rdev >>> 12) & 0xfff00)}`;
