import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disks, isOnAnotherDisk } from '../../../main/files/mounts.ts';
import { riskOfFolder } from '../../../main/files/risky-place.ts';
import { aFolder } from '../../support/notebook.ts';

/** As a desktop's table reads: a home of its own, an encrypted stick, a stick and a card by hand, two servers, and a tmpfs. */
const table = `22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:14 - proc proc rw
40 22 259:3 / /home rw,relatime shared:30 - ext4 /dev/nvme0n1p3 rw
41 22 259:1 / /boot/efi rw,relatime shared:31 - vfat /dev/nvme0n1p1 rw,fmask=0077
90 40 8:17 / /home/bodil/Bodils\\040stik rw,nosuid,nodev shared:70 - ext4 /dev/sdb1 rw
91 40 253:4 / /home/bodil/l\\303\\245st rw,nosuid,nodev shared:71 - btrfs /dev/mapper/luks-1 rw,subvol=/
92 40 8:33 / /home/bodil/kort rw,nosuid,nodev shared:72 - exfat /dev/sdc1 rw
93 40 0:60 / /home/bodil/faelles rw,relatime shared:73 - cifs //server/faelles rw,vers=3.1.1
94 22 0:61 / /srv/mentor rw,relatime shared:74 - nfs4 server:/mentor rw
95 40 0:62 / /home/bodil/langt\\040v\\303\\246k rw - fuse.sshfs bodil@server: rw
96 22 8:1 / /data rw,relatime shared:75 - xfs /dev/sda1 rw
97 22 0:40 / /tmp rw,nosuid,nodev shared:76 - tmpfs tmpfs rw
98 40 259:3 /bodil/Fra /home/bodil/Til rw,relatime shared:30 - ext4 /dev/nvme0n1p3 rw
`;

const [board, stick] = [
  '/sys/devices/pci0000:00/0000:00:1d.0',
  '/sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0',
];
const places: Record<string, string[]> = {
  '259:3': [`${board}/0000:03:00.0/nvme/nvme0/nvme0n1/nvme0n1p3`],
  '8:17': [`${stick}/host6/target6:0:0/6:0:0:0/block/sdb/sdb1`],
  '253:4': ['/sys/devices/virtual/block/dm-4', `${stick}/host6/target6:0:0/6:0:0:0/block/sdb/sdb2`],
  '8:1': [`${board}/ata1/host0/target0:0:0/0:0:0:0/block/sda/sda1`],
};
const disks: Disks = {
  table: () => Promise.resolve(table.replace(/\\303\\245/, '\xc3\xa5')),
  placesOf: (device) => Promise.resolve(places[device] ?? []),
};

test.each([
  ['/home/bodil/Bodils stik', true],
  ['/home/bodil/Bodils stik/Mentor/2026', true],
  ['/home/bodil/låst', true],
  ['/home/bodil/kort', true],
  ['/home/bodil/faelles/mentor', true],
  ['/srv/mentor', true],
  ['/home/bodil/langt væk/papirer', true],
  ['/home/bodil/Bodils stikord', false],
  ['/home/bodil/Dokumenter', false],
  ['/home/bodil/Til', false],
  ['/data/mentor', false],
  ['/tmp', false],
  ['/', false],
])(
  'by the table of what is mounted, that %s lies on another disk or machine is %s',
  async (path, isElsewhere) => {
    expect(await isOnAnotherDisk(path, disks)).toBe(isElsewhere);
  },
);

test('a computer that starts from a stick has its own disk there', async () => {
  const root = {
    table: () => Promise.resolve('22 1 8:17 / / rw - ext4 /dev/sdb1 rw\n'),
    placesOf: disks.placesOf,
  };
  expect(await isOnAnotherDisk('/home/bodil', root)).toBe(false);
});

test('a folder of this machine’s own is ordinary by its own table, and one under /media is not', async () => {
  const folder = join(aFolder(), 'Dokumenter');
  mkdirSync(folder);
  expect(await riskOfFolder(folder)).toBe('ordinary');
  expect(await riskOfFolder('/media/bodil/USB-STIK')).toBe('removable');
});
