import { useTranslation } from 'react-i18next';
import { type CourseSpread, type Handbook, roleNames } from '../../../shared/handbook.ts';
import { useLanguage } from '../../ui/language.ts';
import { inSentence, mostTaken } from './role-order.ts';
import styles from './RoleSpread.module.css';

type Props = Pick<Handbook, 'roles'> & { spreads: readonly CourseSpread[] };

/** Which roles the mentor has taken in her own courses; nothing where no held meeting has any. */
export function RoleSpread({ roles, spreads }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const taken = spreads.filter(({ roles: times }) => mostTaken(times).length > 0);
  if (taken.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const sentence = ({ alias, roles: times }: CourseSpread): string => {
    const most = mostTaken(times).map((name) => inSentence(roles[name].name));
    return t(most.length === 1 ? 'handbook.roles.mostOften' : 'handbook.roles.evenlyOften', {
      alias,
      roles: list.format(most),
    });
  };
  return (
    <div className={styles['taken']}>
      {taken.map((spread) => (
        <p key={spread.courseId} className={styles['sentence']}>
          {sentence(spread)}
        </p>
      ))}
      <table className={styles['table']}>
        <caption>{t('handbook.roles.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('handbook.roles.course')}</th>
            {roleNames.map((name) => (
              <th key={name} scope="col">
                {roles[name].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {taken.map(({ courseId, alias, roles: times }) => (
            <tr key={courseId}>
              <th scope="row">{alias}</th>
              {roleNames.map((name) => (
                <td key={name}>{times[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
