import { TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWeekday } from '../../../shared/day-text.ts';
import { type Called, findNames, withoutNames } from '../../../shared/names-in-text.ts';
import type { TellingPage } from '../../../shared/removal.ts';
import { Segments } from '../../ui/form/Choices.tsx';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import { useLanguage } from '../../ui/language.ts';
import { Marked } from '../../ui/Marked.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Removal.module.css';

/** What becomes of a page; `text` is what it says where it stays. */
export type Decision = { what: 'without' | 'edit' | 'remove'; text: string };

type Props = {
  page: TellingPage;
  /** What the mentee is and was called. */
  called: readonly Called[];
  decision: Decision;
  onDecide: (decision: Decision) => void;
};

/** One page of the mentor's own that tells of the mentee: as it stands, with the names marked, and what it becomes. */
export function DecidePage({ page: { date, text, names }, called, decision, onDecide }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const written = formatDay(date, language, { week: false });
  const clean = withoutNames(text, names, t('learning.names.word'));
  const choices = [
    {
      value: 'without' as const,
      label: t(names.length > 0 ? 'removal.pages.without' : 'removal.pages.keep'),
    },
    { value: 'edit' as const, label: t('removal.pages.edit') },
    { value: 'remove' as const, label: t('removal.pages.remove') },
  ];
  const choose = (what: Decision['what']) =>
    onDecide({ what, text: what === 'without' ? clean : decision.text });
  const note = names.length > 0 ? t('removal.pages.names') : formatWeekday(date, language);
  return (
    <Entry
      margin={
        <Prompt level={3} note={note}>
          {written}
        </Prompt>
      }
    >
      <p className={styles['page']}>
        <Marked text={text} marks={names} />
      </p>
      <Segments
        label={`${t('removal.pages.what')} ${written}`}
        hidesLabel
        value={decision.what}
        options={choices}
        onChoose={choose}
      />
      {decision.what === 'without' && names.length > 0 && (
        <>
          <p className={styles['label']}>{t('removal.pages.becomes')}</p>
          <p className={styles['page']}>{clean}</p>
        </>
      )}
      {decision.what === 'edit' && (
        <>
          <TextField
            aria-label={`${t('removal.pages.edited')}: ${written}`}
            value={decision.text}
            onChange={(next) => onDecide({ what: 'edit', text: next })}
          >
            <p className={styles['label']} aria-hidden>
              {t('removal.pages.edited')}
            </p>
            <TextArea {...quietWriting} className={styles['area'] ?? ''} rows={2} />
          </TextField>
          <p role="status" className={styles['label']}>
            {findNames(decision.text, ...called).length > 0 && t('removal.pages.still')}
          </p>
        </>
      )}
      {decision.what === 'remove' && <p className={styles['label']}>{t('removal.pages.goes')}</p>}
    </Entry>
  );
}
