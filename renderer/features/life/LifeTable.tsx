import { useTranslation } from 'react-i18next';
import type { CourseLife, LifeMeeting } from '../../../shared/course-life.ts';
import { parametersIn, principlesIn, rolesIn } from '../../../shared/course-sums.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Handbook } from '../../../shared/handbook.ts';
import { eventsOf, heldText, touchedText } from '../../../shared/life-words.ts';
import { isSuggested, parameterName } from '../../../shared/parameter-words.ts';
import { useLanguage } from '../../ui/language.ts';
import styles from './Life.module.css';

type Props = { life: CourseLife; handbook: Handbook };

/** All that the figure shows, day by day, and how often each principle and role was there. */
export function LifeTable({ life, handbook }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const none = t('life.table.none');
  const principles = (meeting: LifeMeeting | null) =>
    meeting?.principles.map((number) => handbook.principles[number - 1]?.name).join('; ') || none;
  const roles = (meeting: LifeMeeting | null) =>
    meeting?.roles.map((name) => handbook.roles[name].name).join(', ') || none;
  const three = parametersIn(life);
  const parameters = (meeting: LifeMeeting | null) =>
    meeting?.parameters.map((number) => parameterName(life.parameterNames, number, t)).join(', ') || none;
  const spread = [
    ...principlesIn(life).map(({ number, touched }) => ({
      name: handbook.principles[number - 1]?.name ?? '',
      count: touched.length,
    })),
    ...three.map(({ number, touched }) => ({
      name: parameterName(life.parameterNames, number, t),
      count: touched.length,
    })),
    ...rolesIn(life).map(({ name, touched }) => ({ name: handbook.roles[name].name, count: touched.length })),
  ];
  return (
    <>
      <table className={styles['table']}>
        <caption>
          {t('life.table.course')} ({heldText(life, t)})
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('life.table.date')}</th>
            <th scope="col">{t('life.table.what')}</th>
            <th scope="col">{t('life.table.principles')}</th>
            {three.length > 0 && <th scope="col">{t('life.table.parameters')}</th>}
            <th scope="col">{t('life.table.roles')}</th>
          </tr>
        </thead>
        <tbody>
          {eventsOf(life, t).map(({ id, date, what, meeting }) => (
            <tr key={id}>
              <td>{formatDay(date, language)}</td>
              <th scope="row">{what}</th>
              <td>{principles(meeting)}</td>
              {three.length > 0 && <td>{parameters(meeting)}</td>}
              <td>{roles(meeting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles['table']}>
        <caption>{t(three.length > 0 ? 'life.table.spreadOfThree' : 'life.table.spread')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('life.table.name')}</th>
            <th scope="col">{t('life.table.meetings')}</th>
          </tr>
        </thead>
        <tbody>
          {spread.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{touchedText(count, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {three.length > 0 && isSuggested(life.parameterNames) && (
        <p className={styles['source']}>{t('life.parameterSource')}</p>
      )}
    </>
  );
}
