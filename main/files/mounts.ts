import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** What Linux tells of its disks; a test tells it in its place. */
export type Disks = {
  /** The table of what is mounted where (`/proc/self/mountinfo`). */
  table: () => Promise<string>;
  /** Where a device ("8:17") hangs in the machine, and those that it lies on; none for what lies on no disk. */
  placesOf: (device: string) => Promise<string[]>;
};

type Mount = { at: string; device: string; kind: string };

/** What lies on another machine. */
const ofTheNetwork =
  /^(nfs4?|cifs|smb3|smbfs|ceph|afs|davfs|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|smbnetfs))$/;
/** What memory sticks, cards and discs are written in, and no Linux lies on. */
const carried = /^(vfat|msdos|exfat|ntfs3?|fuseblk|iso9660|udf|hfs|hfsplus)$/;

/** A line is "36 35 98:0 /root /at options … - kind source options", with blanks as "\040". */
function readMounts(table: string): Mount[] {
  return table.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const [, , device, , at] = before.split(' ');
    const [kind] = after.split(' ');
    if (!device || !at || !kind) return [];
    const written = at.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));
    return [{ at: Buffer.from(written, 'latin1').toString(), device, kind }];
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
  const places = await disks.placesOf(mount.device);
  return places.some((place) => /\/usb\d+\//.test(place));
}

const thisMachine: Disks = {
  table: () => readFile('/proc/self/mountinfo', 'latin1').catch(() => ''),
  async placesOf(device) {
    const place = await realpath(join('/sys/dev/block', device)).catch(() => '');
    const below = await readdir(join(place, 'slaves')).catch(() => []);
    const beneath = below.map((name) => realpath(join(place, 'slaves', name)).catch(() => ''));
    return [place, ...(await Promise.all(beneath))].filter((one) => one !== '');
  },
};
