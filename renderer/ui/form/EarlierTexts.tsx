import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../shared/clock-text.ts';
import { dayOf } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { EarlierText, TextPlace } from '../../../shared/earlier.ts';
import { compareTexts } from '../../../shared/worksheets/compare-words.ts';
import { Unanswered } from '../Answered.tsx';
import { saveBoard } from '../autosave/save-board.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { useLanguage } from '../language.ts';
import { useAnswer, useRefresh } from '../queries.ts';
import { Runs } from '../Runs.tsx';
import { useFailure } from '../use-failure.tsx';
import { type Field, type TextOwner, useTextOwner } from './AutosaveForm.tsx';
import styles from './EarlierTexts.module.css';

type Props = {
  name: string;
  label: string;
  field: Field<string>;
  /** Under the field's box, not in the margin beside the text. */
  isBelow?: boolean;
};

/** The quiet way to a text's earlier versions, where there are some. */
export function EarlierTexts(props: Props) {
  const owner = useTextOwner();
  return owner ? <Way owner={owner} {...props} /> : null;
}

function Way({ owner, name, label, field, isBelow = false }: Props & { owner: TextOwner }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const fields = useAnswer(['earlier', owner.id], () => window.notebook.revisions.fields({ id: owner.id }));
  if (!fields.data?.includes(name)) return null;
  return (
    <div className={styles[isBelow ? 'below' : 'way']}>
      <button
        type="button"
        className={styles['open']}
        aria-label={t('earlier.openOf', { label })}
        onClick={() => setOpen(true)}
      >
        <History size={15} strokeWidth={1.75} aria-hidden />
        {t('earlier.open')}
      </button>
      {isOpen && (
        <Versions
          place={{ ...owner, field: name }}
          label={label}
          field={field}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

type VersionsProps = Omit<Props, 'name' | 'isBelow'> & { place: TextPlace; onClose: () => void };

function Versions({ place, label, field, onClose }: VersionsProps) {
  const { t } = useTranslation();
  const answer = useAnswer(['earlier', place.id, place.field], () => window.notebook.revisions.list(place));
  return (
    <Dialog title={t('earlier.title', { label })} onClose={onClose}>
      <p className={styles['intro']}>{t('earlier.intro')}</p>
      <Unanswered answer={answer} />
      <ol className={styles['versions']}>
        {answer.data?.map((earlier) => (
          <Version key={earlier.id} place={place} earlier={earlier} field={field} onClose={onClose} />
        ))}
      </ol>
      <Button onPress={onClose} autoFocus>
        {t('earlier.close')}
      </Button>
    </Dialog>
  );
}

type VersionProps = Omit<VersionsProps, 'label'> & { earlier: EarlierText };

/** An earlier text; what the present one does not have is struck. */
function Version({ place, earlier, field, onClose }: VersionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const asked = { ...place, earlier: earlier.id };
  const answer = useAnswer(['earlier', place.id, place.field, earlier.id], () =>
    window.notebook.revisions.read(asked),
  );
  if (!answer.data) return <Unanswered answer={answer} />;
  const { text } = answer.data;
  const moment = `${formatDay(dayOf(earlier.at), language, { week: false })} ${formatClock(earlier.at, language)}`;

  async function bringBack(): Promise<void> {
    if (!(await saveBoard.flushAll())) return; // the save mark says why
    if (!isDone(await window.notebook.revisions.keep(place))) return;
    field.change(text);
    await saveBoard.flushAll();
    refresh();
    onClose();
  }
  return (
    <li>
      <p className={styles['until']}>{t('earlier.until', { moment })}</p>
      <p className={styles['text']}>
        <Runs runs={compareTexts(text, field.text).before} as="before" />
      </p>
      {failure}
      <Button small onPress={() => void bringBack()}>
        {t('earlier.bring')}
      </Button>
    </li>
  );
}
