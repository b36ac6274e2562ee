import { useTranslation } from 'react-i18next';
import type { Handbook, Role } from '../../../shared/handbook.ts';
import { mentorsShare, responsibilityWords, sidesOf } from '../../../shared/roles.ts';
import styles from './Roles.module.css';

/** A bar whose filled part is the mentor's, and the same in words. */
export function Responsibility({ kind }: { kind: Role['responsibility'] }) {
  const { t } = useTranslation();
  return (
    <div className={styles['responsibility']}>
      <svg className={styles['bar']} viewBox="0 0 150 12" aria-hidden>
        <rect
          x="0.75"
          y="0.75"
          width="148.5"
          height="10.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
        <rect x="0.75" y="0.75" width={148.5 * mentorsShare[kind]} height="10.5" fill="currentColor" />
      </svg>
      <p>{t(responsibilityWords[kind])}</p>
    </div>
  );
}

/** The figure's facts as plain text. */
export function RolesList({ roles }: Pick<Handbook, 'roles'>) {
  const { t } = useTranslation();
  const sides = sidesOf(roles);
  return (
    <ul className={styles['list']}>
      {sides.flat().map((name) => {
        const role = roles[name];
        return (
          <li key={name}>
            <p className={styles['listed']}>
              {t(role.direct ? 'handbook.roles.listedDirect' : 'handbook.roles.listedIndirect', {
                role: role.name,
              })}
            </p>
            <p className={styles['phrase']} lang="da">
              »{role.phrase}«
            </p>
            <p className={styles['soft']}>{t(responsibilityWords[role.responsibility])}</p>
            {role.text && <p lang="da">{role.text}</p>}
          </li>
        );
      })}
    </ul>
  );
}
