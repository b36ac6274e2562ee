import { afterAll, describe, expect, test } from 'vitest';
import { type Machine, type PlaceRisk, riskOf } from '../../../main/files/risky-place.ts';
import { evidence } from '../../support/evidence.ts';

const windows: Machine = {
  platform: 'win32',
  home: 'C:\\Users\\bodil',
  env: { SystemDrive: 'C:', OneDriveCommercial: 'C:\\Users\\bodil\\Randers Kommune' },
};
const mac: Machine = { platform: 'darwin', home: '/Users/bodil', env: {} };
const linux: Machine = { platform: 'linux', home: '/home/bodil', env: {} };

const tables: [string, Machine, Record<string, PlaceRisk>][] = [
  [
    'Windows',
    windows,
    {
      'C:\\Users\\bodil\\OneDrive\\Logbog.pdf': 'synced',
      'C:\\Users\\bodil\\OneDrive - Randers Kommune\\Dokumenter\\Logbog.pdf': 'synced',
      'c:\\users\\BODIL\\onedrive - randers kommune\\x.pdf': 'synced',
      'C:\\Users\\bodil\\Randers Kommune\\Team - Dokumenter\\x.pdf': 'synced',
      'C:\\Users\\bodil\\Dropbox (Privat)\\x.pdf': 'synced',
      'C:\\Users\\bodil\\iCloudDrive\\x.pdf': 'synced',
      'C:\\Users\\bodil\\Google Drive\\x.pdf': 'synced',
      'G:\\Mit drev\\x.pdf': 'synced',
      'G:\\My Drive\\Mappe\\x.pdf': 'synced',
      'C:\\Users\\bodil\\Box\\x.pdf': 'synced',
      'C:\\Users\\bodil\\Box Sync\\x.pdf': 'synced',
      'C:\\Users\\bodil\\Nextcloud\\x.pdf': 'synced',
      'D:\\OneDrive\\x.pdf': 'synced',
      'E:\\x.pdf': 'removable',
      'H:\\Mentor\\x.pdf': 'removable',
      '\\\\server\\faelles\\x.pdf': 'removable',
      '\\\\?\\UNC\\server\\faelles\\x.pdf': 'removable',
      'C:\\Users\\bodil\\Documents\\Logbog.pdf': 'ordinary',
      'c:\\Users\\bodil\\Desktop\\x.pdf': 'ordinary',
      'C:\\Users\\bodil\\Documents\\Box\\x.pdf': 'ordinary',
      'C:\\Users\\bodil\\Documents\\Om OneDrive\\x.pdf': 'ordinary',
      'C:\\Users\\bodil\\Documents\\Dropbox.pdf': 'ordinary',
      'C:\\Users\\bodil\\Documents\\Drev\\x.pdf': 'ordinary',
    },
  ],
  [
    'macOS',
    mac,
    {
      '/Users/bodil/Library/CloudStorage/OneDrive-RandersKommune/x.pdf': 'synced',
      '/Users/bodil/Library/CloudStorage/Box-Box/x.pdf': 'synced',
      '/Users/bodil/Library/Mobile Documents/com~apple~CloudDocs/x.pdf': 'synced',
      '/Users/bodil/Dropbox/x.pdf': 'synced',
      '/Users/bodil/Google Drive/x.pdf': 'synced',
      '/Users/bodil/Nextcloud2/x.pdf': 'synced',
      '/Volumes/USB-STIK/x.pdf': 'removable',
      '/Volumes/faelles/mentor/x.pdf': 'removable',
      '/Volumes/Macintosh HD/Users/bodil/Documents/x.pdf': 'ordinary',
      '/Users/bodil/Documents/Logbog.pdf': 'ordinary',
      '/Users/bodil/Library/Application Support/Mentornotesbog/notebook.mndb': 'ordinary',
    },
  ],
  [
    'Linux',
    linux,
    {
      '/home/bodil/Dropbox/x.pdf': 'synced',
      '/home/bodil/Nextcloud/Mentor/x.pdf': 'synced',
      '/home/bodil/OneDrive/x.pdf': 'synced',
      '/run/user/1000/gvfs/google-drive:host=gmail.com,user=b/x.pdf': 'synced',
      '/run/user/1000/gvfs/smb-share:server=s,share=f/x.pdf': 'removable',
      '/media/bodil/USB/x.pdf': 'removable',
      '/run/media/bodil/USB/x.pdf': 'removable',
      '/mnt/drev/x.pdf': 'removable',
      '/home/bodil/Dokumenter/Logbog.pdf': 'ordinary',
      '/home/bodil/.local/share/Mentornotesbog/notebook.mndb': 'ordinary',
      '/tmp/x.pdf': 'ordinary',
    },
  ],
];

let tried = 0;

describe.each(tables)('on %s', (_system, machine, table) => {
  test.each(Object.entries(table))('%s is %s', (path, risk) => {
    expect(riskOf(path, machine)).toBe(risk);
    tried += 1;
  });
});

afterAll(() =>
  evidence(
    import.meta.url,
    'A folder that is synced, removable or on a server is told from one of the computer’s own',
    `${tried} places on ${tables.length} systems, 0 taken for another kind`,
  ),
);

test('a disk that Windows itself starts from is the computer’s own, whatever its letter', () => {
  const machine = { ...windows, env: { SystemDrive: 'D:' } };
  expect(riskOf('D:\\Users\\bodil\\Documents\\x.pdf', machine)).toBe('ordinary');
  expect(riskOf('C:\\Data\\x.pdf', machine)).toBe('removable');
});
