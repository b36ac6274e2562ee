import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseLife } from '../../../shared/course-life.ts';
import type { Handbook } from '../../../shared/handbook.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Entry } from '../../ui/Page.tsx';
import { Legend } from './Legend.tsx';
import { LifeTable } from './LifeTable.tsx';
import { OnOnePage } from './OnOnePage.tsx';
import styles from './Life.module.css';
import { Score } from './Score.tsx';

type Props = { life: CourseLife; handbook: Handbook; go: Go };

/** The course over time: drawn as a score, and the same facts as tables, which screen readers always have. */
export function LifeFigure({ life, handbook, go }: Props) {
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  const section = useRef<HTMLElement>(null);
  /** The button stands below what it changes: the change is read from its top. */
  const toggle = () => {
    setTable(!isTable);
    requestAnimationFrame(() => section.current?.scrollIntoView());
  };
  const courseId = life.course.id;
  return (
    <section ref={section} className={styles['figure']} aria-label={t('life.figure')}>
      {!isTable && <Score life={life} handbook={handbook} />}
      {!isTable && <Legend life={life} />}
      <div className={isTable ? styles['tables'] : 'for-screen-readers'}>
        <LifeTable life={life} handbook={handbook} />
      </div>
      <Entry spacing="none">
        <div className={styles['ways']}>
          <Button look="plain" small onPress={toggle}>
            {t(isTable ? 'life.asFigure' : 'life.asTable')}
          </Button>
          <OnOnePage courseId={courseId} back={{ at: 'course', courseId, tab: 'overview' }} go={go} />
        </div>
      </Entry>
    </section>
  );
}
