import type { Handbook, Role, RoleName } from '../../shared/handbook.ts';
import { mentorsShare, responsibilityWords, sidesOf } from '../../shared/roles.ts';
import type { Words } from '../words.ts';
import type { RoleDrawn, RolesFigure } from './handbook-paper.ts';

/** The figure of the four roles, each on its side of the axis. */
export function rolesFigure(roles: Handbook['roles'], t: Words): RolesFigure {
  const [direct, indirect] = sidesOf(roles);
  const drawn = (names: readonly RoleName[]) => names.map((name) => drawnRole(roles[name], t));
  const left = { heading: t('handbook.roles.direct'), roles: drawn(direct) };
  const right = { heading: t('handbook.roles.indirect'), roles: drawn(indirect) };
  return {
    kind: 'roles',
    alt: t('documents.handbook.rolesAlt', { direct: said(left, t), indirect: said(right, t) }).trim(),
    middle: t('handbook.roles.mentor'),
    left,
    right,
    note: t('handbook.roles.bar'),
  };
}

function drawnRole({ name, phrase, responsibility }: Role, t: Words): RoleDrawn {
  return {
    name,
    phrase: t('documents.handbook.phrase', { phrase }),
    share: mentorsShare[responsibility],
    responsibility: t(responsibilityWords[responsibility]),
  };
}

function said({ heading, roles }: RolesFigure['left'], t: Words): string {
  if (roles.length === 0) return '';
  const list = roles.map(({ name, phrase, responsibility }) =>
    t('documents.handbook.roleAlt', { name, phrase, responsibility }),
  );
  return t('documents.handbook.sideAlt', { side: heading, roles: list.join(' ') });
}
