import { type Ref, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, Label, Link, SearchField } from 'react-aria-components';
import { findInHandbook, type Hit } from '../../../shared/find-in-handbook.ts';
import { findInText } from '../../../shared/find-text.ts';
import type { Handbook, HandbookPlace } from '../../../shared/handbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import type { Go } from '../../places.ts';
import styles from './Reader.module.css';

type Props = {
  handbook: Handbook;
  box: Ref<HTMLInputElement>;
  open: (place: HandbookPlace) => void;
  go: Go;
  close: () => void;
};

/** Finds words in the handbook while they are typed. */
export function HandbookSearch({ handbook, box, open, go, close }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const sections = useMemo(
    () => findInHandbook(handbook, (text) => findInText(text, wanted)),
    [handbook, wanted],
  );
  const count = sections.reduce((sum, { hits }) => sum + hits.length, 0);
  const lead = ({ place, principle, role }: Pick<Hit, 'place' | 'principle' | 'role'>) => {
    if (principle) go({ at: 'principles', open: principle });
    else if (role) go({ at: 'handbook', place: { ...place }, role });
    else open(place);
    if (role) close();
  };
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
        <Input ref={box} {...quietWriting} />
      </SearchField>
      <p className={styles['count']} role="status">
        {wanted !== '' &&
          (count === 0 ? t('handbook.reader.nothing', { wanted }) : t('handbook.reader.found', { count }))}
      </p>
      {sections.map(({ id, title, hits }) => (
        <section key={id} className={styles['hits']}>
          <h2 lang="da">{title}</h2>
          <ul>
            {hits.map(({ under, text, marks, ...where }, index) => (
              <li key={index}>
                <Link onPress={() => lead(where)}>
                  <span lang="da">{under ?? title}</span>
                </Link>
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
