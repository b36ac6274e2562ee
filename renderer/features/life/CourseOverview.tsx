import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasLife } from '../../../shared/course-figure.ts';
import type { CourseLife } from '../../../shared/course-life.ts';
import type { Handbook } from '../../../shared/handbook.ts';
import type { Id } from '../../../shared/ids.ts';
import { hoursLines, rhythmLines } from '../../../shared/life-words.ts';
import type { Go } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useHandbook } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { LifeAgreements } from './LifeAgreements.tsx';
import { LifeFigure } from './LifeFigure.tsx';
import { RoleReflection } from './RoleReflection.tsx';
import styles from './Life.module.css';

type Props = {
  courseId: Id;
  /** What another feature asks of planned meetings whose day is gone; it stands first. */
  past: ReactNode;
  /** What another feature says of the next meeting. */
  next: ReactNode;
  /** The way to put its meetings in the mentor's calendar; it stands last. */
  calendar: ReactNode;
  go: Go;
};

/** The course at a glance: what is open, its whole life as one figure, and the time it takes. */
export function CourseOverview({ courseId, past, next, calendar, go }: Props) {
  const life = useAnswer(['life', courseId], () => window.notebook.life.read({ id: courseId }));
  const handbook = useHandbook();
  useReady('course', life.data !== undefined && handbook.data !== undefined);
  if (!life.data) return <Alone answer={life} />;
  if (!handbook.data) return <Alone answer={handbook} />;
  return (
    <>
      {past}
      {next}
      <Glance life={life.data} handbook={handbook.data.handbook} go={go} />
      {calendar}
    </>
  );
}

const Alone = (props: Parameters<typeof Unanswered>[0]) => (
  <Entry>
    <Unanswered {...props} />
  </Entry>
);

function Glance({ life, handbook, go }: { life: CourseLife; handbook: Handbook; go: Go }) {
  const { t } = useTranslation();
  if (!hasLife(life)) {
    return (
      <Entry>
        <EmptyState title={t('life.empty.title')} text={t('life.empty.text')} />
      </Entry>
    );
  }
  return (
    <>
      <LifeAgreements life={life} go={go} />
      <LifeFigure life={life} handbook={handbook} go={go} />
      <RoleReflection life={life} handbook={handbook} go={go} />
      <Entry margin={<Prompt>{t('life.hours.title')}</Prompt>}>
        <Lines lines={hoursLines(life, t)} />
      </Entry>
      <Entry spacing="row" margin={<Prompt>{t('life.rhythm.title')}</Prompt>}>
        <Lines lines={rhythmLines(life, t)} />
      </Entry>
    </>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <div className={styles['lines']}>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </div>
);
