import { useTranslation } from 'react-i18next';
import type { AccessPack, PackEntry, Strike } from '../../../shared/access-pack.ts';
import { barred } from '../../../shared/redact.ts';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import { Entry, Prompt, SectionTitle } from '../../ui/Page.tsx';
import styles from './Access.module.css';

type Given = {
  strikes: readonly Strike[];
  /** The text that one marks in, whose marking is asked for when it is struck. */
  onEnter: (marked: () => Strike) => void;
  /** Enter, which strikes it. */
  onStrike: (marked: Strike) => void;
};

/** Everything in order, as it will stand on paper. */
export function PackTexts({ pack, ...given }: Given & { pack: AccessPack }) {
  const { t } = useTranslation();
  return pack.courses.map((course) => (
    <div key={course.id} className={styles['course']} lang="da">
      {course.parts
        .filter(({ entries }) => entries.length > 0)
        .map(({ table, title, entries }) => (
          <div key={table} className={styles['part']}>
            <SectionTitle
              margin={
                <span className={styles['quiet']}>{t('pack.screen.rows', { count: entries.length })}</span>
              }
            >
              {title}
            </SectionTitle>
            {entries.map((entry, index) => (
              <OneRow key={index} entry={entry} {...given} />
            ))}
          </div>
        ))}
    </div>
  ));
}

function OneRow({ entry: { title, facts, texts }, ...given }: Given & { entry: PackEntry }) {
  return (
    <>
      <Entry spacing="row" margin={<Prompt level={3}>{title}</Prompt>}>
        {facts.length > 0 && <p className={styles['facts']}>{facts.join(' · ')}</p>}
        {texts.map(({ key, label, text }) => (
          <Marking key={key} of={key} label={label} text={text} {...given} />
        ))}
      </Entry>
    </>
  );
}

type MarkingProps = Given & { of: string; label: string; text: string };

/** A text to be marked in and not written in: a field gives a caret, so that keys mark as well as a mouse does. */
function Marking({ of, label, text, strikes, onEnter, onStrike }: MarkingProps) {
  const own = strikes.filter(({ key }) => key === of);
  const markedIn = ({ selectionStart, selectionEnd }: HTMLTextAreaElement): Strike => ({
    key: of,
    start: selectionStart,
    end: selectionEnd,
  });
  return (
    <label className={styles['text']}>
      <span className={styles['label']}>{label}</span>
      <textarea
        {...quietWriting}
        // A field that is read-only to the browser gives keys no caret.
        aria-readonly
        onChange={() => undefined}
        onBeforeInput={(event) => event.preventDefault()}
        onCut={(event) => event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
        rows={1}
        value={barred(text, own)}
        onFocus={({ currentTarget }) => onEnter(() => markedIn(currentTarget))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onStrike(markedIn(event.currentTarget));
        }}
      />
    </label>
  );
}
