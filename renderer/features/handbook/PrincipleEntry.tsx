import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Principle } from '../../../shared/handbook.ts';
import type { Id } from '../../../shared/ids.ts';
import { Entry } from '../../ui/Page.tsx';
import styles from './Principles.module.css';

type Touched = { courseId: Id; alias: string; meetings: number };
type Props = {
  number: number;
  principle: Principle;
  isOwn: boolean;
  isOpenFirst: boolean;
  touched: readonly Touched[];
};

/** One principle: its number in the margin, its name to open, and where the mentor's courses stand. */
export function PrincipleEntry({ number, principle, isOwn, isOpenFirst, touched }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(isOpenFirst);
  const name = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpenFirst) return;
    name.current?.focus({ preventScroll: true });
    name.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, [isOpenFirst]);
  const id = useId();
  // The mark that it opens never stands on a line of its own.
  const [, firstWords = '', lastWord = ''] = /^(.*\s)?(\S+)$/s.exec(principle.name) ?? [];
  const hasMore = principle.practice.length + principle.questions.length > 0;
  return (
    <Entry spacing="none" wide margin={<span className={styles['number']}>{number}</span>}>
      <section className={styles['principle']} aria-labelledby={`${id}-name`}>
        <div className={styles['words']}>
          <h2 id={`${id}-name`} className={styles['heading']} lang="da">
            {hasMore ? (
              <button
                ref={name}
                type="button"
                className={styles['name']}
                aria-expanded={isOpen}
                aria-controls={`${id}-more`}
                onClick={() => setOpen(!isOpen)}
              >
                {firstWords}
                <span className={styles['together']}>
                  {lastWord}
                  <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
                </span>
              </button>
            ) : (
              principle.name
            )}
          </h2>
          <p className={styles['question']} lang="da">
            {principle.question}
          </p>
        </div>
        {touched.length > 0 && (
          <ul className={styles['touched']}>
            {touched.map(({ courseId, alias, meetings }) => (
              <li key={courseId}>
                <span className={styles['who']}>{alias}</span>
                <span className={styles['dots']}>
                  {Array.from({ length: meetings }, (_, dot) => (
                    <i key={dot} />
                  ))}
                </span>
                <span className={meetings === 0 ? styles['none'] : styles['count']}>
                  {t('handbook.principles.meetings', { count: meetings })}
                </span>
              </li>
            ))}
          </ul>
        )}
        <div id={`${id}-more`} className={styles['more']} hidden={!isOpen}>
          <p className={styles['small']}>
            {t(isOwn ? 'handbook.principles.ownExamples' : 'handbook.principles.examples')}
          </p>
          <Lines title={t('handbook.principles.practice')} lines={principle.practice} />
          <Lines title={t('handbook.principles.questions')} lines={principle.questions} />
        </div>
      </section>
    </Entry>
  );
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length > 0 && (
    <>
      <h3 className={styles['linesTitle']}>{title}</h3>
      <ul className={styles['lines']}>
        {lines.map((line, index) => (
          <li key={index} lang="da">
            {line}
          </li>
        ))}
      </ul>
    </>
  );
