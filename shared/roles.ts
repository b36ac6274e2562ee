import { type Handbook, type Role, type RoleName, roleNames } from './handbook.ts';

/** The roles of the figure's two sides, direct ones first. */
export type Sides = readonly [readonly RoleName[], readonly RoleName[]];

export const sidesOf = (roles: Handbook['roles']): Sides => [
  roleNames.filter((name) => roles[name].direct),
  roleNames.filter((name) => !roles[name].direct),
];

/** How much of the responsibility is the mentor's, as a share of the figure's bar: ours, the handbook has words only. */
export const mentorsShare = { 'mostly-mentor': 0.8, shared: 0.5, mentee: 0 } as const satisfies Record<
  Role['responsibility'],
  number
>;

/** The words for who carries the responsibility, on screen and on paper. */
export const responsibilityWords = {
  'mostly-mentor': 'handbook.roles.mostlyMentor',
  shared: 'handbook.roles.shared',
  mentee: 'handbook.roles.mentee',
} as const satisfies Record<Role['responsibility'], string>;
