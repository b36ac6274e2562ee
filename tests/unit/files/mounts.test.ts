import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disks, isOnAnotherDisk, numberIn } from '../../../main/files/mounts.ts';
import { riskOfFolder } from '../../../main/files/risky-place.ts';
import { aFolder } from '../../support/notebook.ts';

/**
 * As a desktop's table reads. The kernel gives btrfs, as it gives a server, a number of no device ("0:45"); NTFS has its
 * device's own, through FUSE too.
 */
const table = `22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:14 - proc proc rw
40 22 259:3 / /home rw,relatime shared:30 - ext4 /dev/nvme0n1p3 rw
41 22 259:1 / /boot/efi rw,relatime shared:31 - vfat /dev/nvme0n1p1 rw,fmask=0077
90 40 8:17 / /home/bodil/Bodils\\040stik rw,nosuid,nodev shared:70 - ext4 /dev/sdb1 rw
91 40 0:45 /@ /home/bodil/st\\303\\270v rw,nosuid,nodev shared:71 - btrfs /dev/sdb2 rw,space_cache=v2,subvolid=256,subvol=/@
92 40 8:33 / /home/bodil/kort rw,nosuid,nodev shared:72 - exfat /dev/sdc1 rw
93 40 0:60 / /home/bodil/faelles rw,relatime shared:73 - cifs //server/faelles rw,vers=3.1.1
94 22 0:61 / /srv/mentor rw,relatime shared:74 - nfs4 server:/mentor rw
95 40 0:62 / /home/bodil/langt\\040v\\303\\246k rw - fuse.sshfs bodil@server: rw
96 22 8:1 / /data rw,relatime shared:75 - xfs /dev/sda1 rw
97 22 0:40 / /tmp rw,nosuid,nodev shared:76 - tmpfs tmpfs rw
98 40 259:3 /bodil/Fra /home/bodil/Til rw,relatime shared:30 - ext4 /dev/nvme0n1p3 rw
99 40 253:4 / /home/bodil/l\\303\\245st rw,nosuid,nodev shared:77 - ext4 /dev/mapper/luks-1 rw
100 40 0:46 / /home/bodil/dybt rw,nosuid,nodev shared:78 - btrfs /dev/mapper/luks-1 rw,subvolid=5,subvol=/
101 22 0:47 /@arkiv /arkiv rw,relatime shared:79 - btrfs /dev/sda2 rw,subvolid=257,subvol=/@arkiv
102 22 8:3 / /windows rw,relatime shared:80 - ntfs3 /dev/sda3 rw,uid=1000
103 22 8:4 / /spil rw,relatime shared:81 - fuseblk /dev/sda4 rw,user_id=0,group_id=0,allow_other
104 40 8:19 / /home/bodil/fra\\040jobbet rw,nosuid,nodev shared:82 - fuseblk /dev/sdb3 rw,user_id=0,group_id=0
105 40 179:1 / /home/bodil/lille rw,nosuid,nodev shared:83 - ext4 /dev/mmcblk0p1 rw
106 22 179:9 / /fast rw,relatime shared:84 - ext4 /dev/mmcblk1p1 rw
107 40 8:49 / /home/bodil/skuffe rw,nosuid,nodev shared:85 - ext4 /dev/sdd1 rw
108 22 9:127 / /spejl rw,relatime shared:86 - ext4 /dev/md127 rw
109 22 0:48 / /uden rw,relatime shared:87 - btrfs /dev/root rw
`;

const [board, stick] = ['pci0000:00/0000:00:1d.0', 'pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0'];
const onStick = `${stick}/host6/target6:0:0/6:0:0:0/block/sdb`;
const onBoard = `${board}/ata1/host0/target0:0:0/0:0:0:0/block/sda`;
const cards = `${board}/0000:02:00.0/mmc_host`;
/** Each block device's number, and where the kernel hangs it. */
const devices: Record<string, string> = {
  '259:3': `${board}/0000:03:00.0/nvme/nvme0/nvme0n1/nvme0n1p3`,
  '8:1': `${onBoard}/sda1`,
  '8:2': `${onBoard}/sda2`,
  '8:3': `${onBoard}/sda3`,
  '8:4': `${onBoard}/sda4`,
  '8:17': `${onStick}/sdb1`,
  '8:18': `${onStick}/sdb2`,
  '8:19': `${onStick}/sdb3`,
  '8:20': `${onStick}/sdb4`,
  '8:49': `${board}/ata2/host1/target1:0:0/1:0:0:0/block/sdd/sdd1`,
  '179:1': `${cards}/mmc0/mmc0:aaaa/block/mmcblk0/mmcblk0p1`,
  '179:9': `${cards}/mmc1/mmc1:0001/block/mmcblk1/mmcblk1p1`,
  '253:3': 'virtual/block/dm-3',
  '253:4': 'virtual/block/dm-4',
  '9:127': 'virtual/block/md127',
};
/** What lies on what: the encrypted on a volume of LVM, that on the stick; a mirror on a partition of the disk. */
const slaves = { '253:4': '253:3', '253:3': '8:20', '9:127': '8:1' };
const told: Record<string, string> = {
  [`${onStick}/removable`]: '0',
  [`${onBoard}/removable`]: '0',
  [`${onBoard}/device/type`]: '0',
  [`${board}/ata2/host1/target1:0:0/1:0:0:0/block/sdd/removable`]: '1',
  [`${cards}/mmc0/mmc0:aaaa/block/mmcblk0/device/type`]: 'SD',
  [`${cards}/mmc1/mmc1:0001/block/mmcblk1/device/type`]: 'MMC',
};

/** A computer of these disks, as the kernel tells of them. */
function aComputer(mounted: string): Disks {
  const sys = join(aFolder(), 'sys');
  const at = (number: string) => join(sys, 'devices', devices[number] ?? '');
  mkdirSync(join(sys, 'dev/block'), { recursive: true });
  for (const number of Object.keys(devices)) {
    mkdirSync(at(number), { recursive: true });
    symlinkSync(at(number), join(sys, 'dev/block', number));
  }
  for (const [upper, lower] of Object.entries(slaves)) {
    mkdirSync(join(at(upper), 'slaves'));
    symlinkSync(at(lower), join(at(upper), 'slaves', basename(at(lower))));
  }
  for (const [file, text] of Object.entries(told)) {
    mkdirSync(dirname(join(sys, 'devices', file)), { recursive: true });
    writeFileSync(join(sys, 'devices', file), `${text}\n`);
  }
  const named = (name: string) => Object.keys(devices).find((number) => basename(at(number)) === name);
  return {
    table: () => Promise.resolve(mounted),
    numberOf: (node) => Promise.resolve(node === '/dev/mapper/luks-1' ? '253:4' : named(basename(node))),
    sys,
  };
}

test.each([
  ['/home/bodil/Bodils stik', true],
  ['/home/bodil/Bodils stik/Mentor/2026', true],
  ['/home/bodil/støv', true],
  ['/home/bodil/låst', true],
  ['/home/bodil/dybt', true],
  ['/home/bodil/fra jobbet', true],
  ['/home/bodil/lille', true],
  ['/home/bodil/skuffe', true],
  ['/home/bodil/kort', true],
  ['/home/bodil/faelles/mentor', true],
  ['/srv/mentor', true],
  ['/home/bodil/langt væk/papirer', true],
  ['/home/bodil/Bodils stikord', false],
  ['/home/bodil/Dokumenter', false],
  ['/home/bodil/Til', false],
  ['/data/mentor', false],
  ['/arkiv', false],
  ['/windows/Users/Bodil', false],
  ['/spil', false],
  ['/fast', false],
  ['/spejl', false],
  ['/uden', false],
  ['/tmp', false],
  ['/', false],
])(
  'by the table of what is mounted, that %s lies on another disk or machine is %s',
  async (path, isElsewhere) => {
    expect(await isOnAnotherDisk(path, aComputer(table))).toBe(isElsewhere);
  },
);

test('a computer that starts from a stick has its own disk there', async () => {
  const root = aComputer('22 1 8:17 / / rw - ext4 /dev/sdb1 rw\n');
  expect(await isOnAnotherDisk('/home/bodil', root)).toBe(false);
});

test('a device’s number is read of its node as the kernel writes it', () => {
  expect(numberIn(0x0811)).toBe('8:17');
  expect(numberIn(0x10fd04)).toBe('253:260');
  const nodes = readdirSync('/sys/class/block').filter((name) => existsSync(join('/dev', name)));
  for (const name of nodes)
    expect(numberIn(statSync(join('/dev', name)).rdev)).toBe(
      readFileSync(join('/sys/class/block', name, 'dev'), 'utf8').trim(),
    );
});

test('a folder of this machine’s own is ordinary by its own table, and one under /media is not', async () => {
  const folder = join(aFolder(), 'Dokumenter');
  mkdirSync(folder);
  expect(await riskOfFolder(folder)).toBe('ordinary');
  expect(await riskOfFolder('/media/bodil/USB-STIK')).toBe('removable');
});
