import { useTranslation } from 'react-i18next';
import type { CourseLife } from '../../../shared/course-life.ts';
import { heldIn, sidesTaken, type Taken } from '../../../shared/course-sums.ts';
import type { Handbook } from '../../../shared/handbook.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import { visibilityOf } from '../../../shared/visibility.ts';
import type { Go } from '../../places.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Life.module.css';

type Props = { life: CourseLife; handbook: Handbook; go: Go };

/** The mentor's own look at her roles: how often each was taken, how often planned, and the same of the figure's two sides. */
export function RoleReflection({ life, handbook, go }: Props) {
  const { t } = useTranslation();
  const held = heldIn(life);
  const marked = held.filter(({ roles }) => roles.length > 0).length;
  if (marked === 0) return null;
  const title = t('life.reflection.title');
  return (
    <Entry
      margin={
        <>
          <Prompt note={<VisibilityMark visibility={visibilityOf(MeetingFields.shape.rolesPlanned)} />}>
            {title}
          </Prompt>
          <ToHandbook subject="roles" section={title} go={go} />
        </>
      }
    >
      <table className={[styles['table'], styles['sides']].join(' ')}>
        <caption>{t('life.reflection.marked', { count: held.length, marked })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('life.reflection.role')}</th>
            <th scope="col">{t('life.reflection.meetings')}</th>
            <th scope="col">{t('life.reflection.planned')}</th>
          </tr>
        </thead>
        {sidesTaken(life, handbook.roles).map(({ isDirect, taken, roles }) => (
          <tbody key={String(isDirect)}>
            <Row
              name={t(isDirect ? 'handbook.roles.direct' : 'handbook.roles.indirect')}
              taken={taken}
              look="side"
            />
            {roles.map((role) => (
              <Row key={role.name} name={handbook.roles[role.name].name} taken={role.taken} look="role" />
            ))}
          </tbody>
        ))}
      </table>
      <p className={styles['quiet']}>{t('life.reflection.note')}</p>
    </Entry>
  );
}

const Row = ({ name, taken, look }: { name: string; taken: Taken; look: 'side' | 'role' }) => (
  <tr className={styles[look]}>
    <th scope="row" {...(look === 'role' && { lang: 'da' })}>
      {name}
    </th>
    <td>{taken.meetings}</td>
    <td>{taken.planned}</td>
  </tr>
);
