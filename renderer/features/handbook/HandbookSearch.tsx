import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, Label, Link, SearchField } from 'react-aria-components';
import type { Stretch } from '../../../shared/find-text.ts';
import type { Handbook, HandbookPlace } from '../../../shared/handbook.ts';
import { Button } from '../../ui/Button.tsx';
import { findInHandbook } from './find-in-handbook.ts';
import styles from './Reader.module.css';

type Props = { handbook: Handbook; open: (place: HandbookPlace) => void; close: () => void };

/** Finds words in the handbook while they are typed. */
export function HandbookSearch({ handbook, open, close }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const sections = useMemo(() => findInHandbook(handbook, wanted), [handbook, wanted]);
  const count = sections.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <>
      <h1 tabIndex={-1}>{t('handbook.reader.find')}</h1>
      <SearchField
        className={styles['search'] ?? ''}
        value={typed}
        onChange={setTyped}
        autoFocus
        onKeyDown={({ key }) => {
          if (key === 'Escape' && typed === '') close();
        }}
      >
        <Label>{t('handbook.reader.words')}</Label>
        <Input />
      </SearchField>
      <p className={styles['count']} role="status">
        {wanted !== '' &&
          (count === 0 ? t('handbook.reader.nothing', { wanted }) : t('handbook.reader.found', { count }))}
      </p>
      {sections.map(({ id, title, hits }) => (
        <section key={id} className={styles['hits']}>
          <h2>{title}</h2>
          <ul>
            {hits.map(({ place, under, text, marks }, index) => (
              <li key={index}>
                <Link onPress={() => open(place)}>{under ?? title}</Link>
                <p lang="da">
                  <Marked text={text} marks={marks} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles['closing']}>
        <Button look="plain" onPress={close}>
          {t('handbook.reader.closeFind')}
        </Button>
      </p>
    </>
  );
}

/** A passage with what was looked for marked. */
function Marked({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
