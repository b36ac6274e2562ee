import { type Handbook, type Role, roleNames } from '../../shared/handbook.ts';
import type { Words } from '../words.ts';
import type { RoleDrawn, RolesFigure } from './handbook-paper.ts';

/** How each kind of responsibility is drawn and said. */
const responsibilities = {
  'mostly-mentor': { share: 0.8, words: 'documents.handbook.responsibility.mostlyMentor' },
  shared: { share: 0.5, words: 'documents.handbook.responsibility.shared' },
  mentee: { share: 0, words: 'documents.handbook.responsibility.mentee' },
} as const;

/** The figure of the four roles, each on its side of the axis. */
export function rolesFigure(roles: Handbook['roles'], t: Words): RolesFigure {
  const drawn = (isDirect: boolean): RoleDrawn[] =>
    roleNames
      .map((name) => roles[name])
      .filter(({ direct }) => direct === isDirect)
      .map((role) => drawnRole(role, t));
  const left = { heading: t('documents.handbook.direct'), roles: drawn(true) };
  const right = { heading: t('documents.handbook.indirect'), roles: drawn(false) };
  return {
    kind: 'roles',
    alt: t('documents.handbook.rolesAlt', { direct: said(left, t), indirect: said(right, t) }).trim(),
    middle: t('documents.handbook.mentor'),
    left,
    right,
    note: t('documents.handbook.rolesNote'),
  };
}

function drawnRole({ name, phrase, responsibility }: Role, t: Words): RoleDrawn {
  const { share, words } = responsibilities[responsibility];
  return { name, phrase: t('documents.handbook.phrase', { phrase }), share, responsibility: t(words) };
}

function said({ heading, roles }: RolesFigure['left'], t: Words): string {
  if (roles.length === 0) return '';
  const list = roles.map(({ name, phrase, responsibility }) =>
    t('documents.handbook.roleAlt', { name, phrase, responsibility }),
  );
  return t('documents.handbook.sideAlt', { side: heading, roles: list.join(' ') });
}
