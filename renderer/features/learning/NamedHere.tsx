import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called, findNames, withoutNames } from '../../../shared/names-in-text.ts';
import { Button } from '../../ui/Button.tsx';
import { plainText, useField } from '../../ui/form/AutosaveForm.tsx';
import { useMentees } from '../../ui/mentees.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Learning.module.css';

/** Says quietly which mentees the page names, with the way to take the name out and to put it back. */
export function NamedHere() {
  const { t } = useTranslation();
  const field = useField('text', plainText);
  const text = useDeferredValue(field.text);
  const mentees = useMentees();
  /** The text before a name was taken out, for as long as nothing else has been written. */
  const [taken, setTaken] = useState<{ before: string; after: string }>();
  const named = mentees
    .map((called) => ({ called, names: findNames(text, called) }))
    .filter(({ names }) => names.length > 0);
  const isTaken = taken?.after === field.text;

  const takeOut = (called: Called) => {
    const after = withoutNames(field.text, findNames(field.text, called), t('learning.names.word'));
    setTaken({ before: field.text, after });
    field.change(after);
  };
  if (named.length === 0 && !isTaken) return null;
  return (
    <Entry margin={<Prompt>{t('learning.names.title')}</Prompt>}>
      {named.map(({ called, names }) => (
        <p key={called.alias} className={styles['named']}>
          <span>{t('learning.names.here', { alias: called.alias, count: names.length })}</span>
          <Button look="plain" small onPress={() => takeOut(called)}>
            {t('learning.names.takeOut', { alias: called.alias })}
          </Button>
        </p>
      ))}
      {named.length > 0 && <p className={styles['why']}>{t('learning.names.why')}</p>}
      <p role="status" className={styles['named']}>
        {isTaken && (
          <>
            <span>{t('learning.names.taken')}</span>
            <Button look="plain" small onPress={() => field.change(taken.before)}>
              {t('learning.names.putBack')}
            </Button>
          </>
        )}
      </p>
    </Entry>
  );
}
