import { expect, test } from 'vitest';
import { sidesTaken } from '../../../shared/course-sums.ts';
import { aHandbook } from '../../support/handbook.ts';
import { aLife, aLifeMeeting } from '../../support/life.ts';

const { roles } = aHandbook();

/** Four meetings held, and one to come for which roles are ticked already. */
const life = aLife({
  meetings: [
    aLifeMeeting(1, '2026-04-21', { roles: ['adviser', 'networker'], rolesPlanned: ['adviser'] }),
    aLifeMeeting(2, '2026-05-12', { roles: ['coach'], rolesPlanned: ['coach'] }),
    aLifeMeeting(3, '2026-06-16', { roles: ['coach', 'guide'] }),
    aLifeMeeting(4, '2026-08-25', { roles: ['adviser', 'coach'], rolesPlanned: ['coach'] }),
    aLifeMeeting(5, '2026-10-06', { state: 'planned', roles: ['guide'], rolesPlanned: ['guide'] }),
  ],
});

test('roles marked in four meetings are counted by role and by direct and indirect, and how many were planned', () => {
  expect(sidesTaken(life, roles)).toEqual([
    {
      isDirect: true,
      taken: { meetings: 2, planned: 1 },
      roles: [
        { name: 'adviser', taken: { meetings: 2, planned: 1 } },
        { name: 'networker', taken: { meetings: 1, planned: 0 } },
      ],
    },
    {
      isDirect: false,
      taken: { meetings: 3, planned: 2 },
      roles: [
        { name: 'coach', taken: { meetings: 3, planned: 2 } },
        { name: 'guide', taken: { meetings: 1, planned: 0 } },
      ],
    },
  ]);
});

test('which roles are direct is the handbook’s to say, and a side without roles is not told of', () => {
  const direct = Object.fromEntries(
    Object.entries(roles).map(([name, role]) => [name, { ...role, direct: true }]),
  ) as typeof roles;
  expect(sidesTaken(life, direct)).toMatchObject([{ isDirect: true, taken: { meetings: 4, planned: 3 } }]);
});
