import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/day-text.ts';
import type { Hit } from '../../../shared/find-in-handbook.ts';
import type { Passage, SearchHit } from '../../../shared/search.ts';
import { useLanguage } from '../../ui/language.ts';
import { Marked } from '../../ui/Marked.tsx';
import { NameLink } from '../../ui/NameLink.tsx';
import { fieldWords, kindWords, titleOf } from './hit-words.ts';
import styles from './Search.module.css';

type RowProps = { title: ReactNode; facts: string[]; go: () => void; children: ReactNode };

function Row({ title, facts, go, children }: RowProps) {
  return (
    <li>
      <h3>
        <NameLink look="serif" go={go}>
          {title}
        </NameLink>
      </h3>
      <p className={styles['facts']}>
        {facts
          .filter((fact) => fact !== '')
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
      </p>
      {children}
    </li>
  );
}

/** One place in the notebook: whose it is, where it stands, and the text around what was found. */
export function HitRow({ hit, go }: { hit: SearchHit; go: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [first, second] = hit.passages;
  const day = hit.kind === 'course' ? '' : formatDay(hit.day, language);
  if (hit.kind === 'agreement') {
    return (
      <Row title={first && <Marked {...first} />} facts={[kindWords(hit, t), day]} go={go}>
        {hit.number !== null && (
          <p className={styles['read']}>{t('search.madeAt', { number: hit.number })}</p>
        )}
      </Row>
    );
  }
  return (
    <Row title={titleOf(hit, t)} facts={[first ? fieldWords(hit, first, t) : '', day]} go={go}>
      {first && <Read passage={first} />}
      {second && (
        <>
          <p className={styles['facts']}>{fieldWords(hit, second, t)}</p>
          <Read passage={second} />
        </>
      )}
    </Row>
  );
}

const Read = ({ passage }: { passage: Passage }) => (
  <p className={styles['read']}>
    <Marked text={passage.text} marks={passage.marks} />
  </p>
);

/** One place in the handbook, which is Danish. */
export function HandbookRow({ hit, title, go }: { hit: Hit; title: string; go: () => void }) {
  const { t } = useTranslation();
  return (
    <Row title={<span lang="da">{hit.under ?? title}</span>} facts={[t('search.choice.handbook')]} go={go}>
      <p className={styles['read']} lang="da">
        <Marked text={hit.text} marks={hit.marks} />
      </p>
    </Row>
  );
}
