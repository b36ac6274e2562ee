import { ArrowLeft, ArrowRight, EyeOff, Users, X } from 'lucide-react';
import { type Dispatch, type ReactNode, type SetStateAction, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementOwner, CarriedAgreement } from '../../../shared/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import { LAST_PART, SharedMeeting, type TalkPage as Found } from '../../../shared/talk.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { SaveMark } from '../../ui/autosave/SaveMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { type Card, cardsOf, lastQuestions, steps } from './cards.ts';
import { Clock, useMinute } from './Clock.tsx';
import { SharedNotes } from './SharedNotes.tsx';
import styles from './Talk.module.css';
import { TalkOver } from './TalkOver.tsx';
import { usePageKeys } from './use-page-keys.ts';

type Props = {
  meetingId: Id;
  /** What one of the two does until next time, to be written in. */
  agreements: (owner: AgreementOwner, made: readonly Agreement[]) => ReactNode;
  /** What was agreed earlier, each with how it went, to be told. */
  carried: (page: {
    number: number | null;
    alias: string;
    agreements: readonly CarriedAgreement[];
  }) => ReactNode;
  go: Go;
};

/** While the two talk: nothing but what both may read, in large type, with a quiet clock. */
export function TalkPage({ meetingId, go, ...rest }: Props) {
  const answer = useAnswer(['talk', meetingId], () => window.notebook.talk.read({ id: meetingId }));
  const [isOver, setOver] = useState(false);
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (isOver) return;
    void window.notebook.talk.begin({ id: meetingId });
    return () => void window.notebook.talk.end();
  }, [meetingId, isOver]);
  const end = async () => {
    if (await saveBoard.flushAll()) setOver(true); // else the text stays on screen, and the save mark says why
  };
  if (isOver)
    return (
      <TalkOver
        onGoOn={() => go({ at: 'meeting', meetingId, field: 'topics' })}
        onBack={() => setOver(false)}
      />
    );
  return (
    <Answered answer={answer}>
      {(page) => <Talk page={page} at={at} setAt={setAt} end={() => void end()} {...rest} />}
    </Answered>
  );
}

type TalkProps = Omit<Props, 'meetingId' | 'go'> & {
  page: Found;
  /** Which card the two have come to; those who end by mistake come back to it. */
  at: number;
  setAt: Dispatch<SetStateAction<number>>;
  end: () => void;
};

function Talk({ page, agreements, carried, at, setAt, end }: TalkProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { meeting, number, alias, clock } = page;
  const { id } = meeting;
  const cards = useMemo(() => cardsOf(meeting), [meeting]);
  const now = useMinute();
  useReady('talk');
  const card = cards[at] ?? cards[0];
  const next = cards[at + 1];
  const turn = (by: number) => setAt((was) => Math.min(cards.length - 1, Math.max(0, was + by)));
  usePageKeys(turn);
  const target = targetOf(id, (fields) => window.notebook.meetings.record({ id, fields }));
  const isLastPart = now >= clock.endsAt - LAST_PART && card?.step !== 'ask';
  return (
    <main className={styles['page']}>
      <header className={styles['top']}>
        <div className={styles['whom']}>
          <h1 tabIndex={-1}>
            {number === null ? t('talk.untitled', { alias }) : t('talk.title', { number, alias })}
          </h1>
          <p>
            <EyeOff size={16} strokeWidth={1.75} aria-hidden />
            {t('talk.hidden')}
          </p>
        </div>
        <Clock clock={clock} now={now} />
        <div className={styles['leave']}>
          <SaveMark />
          <Button onPress={end}>
            <X size={18} strokeWidth={1.75} aria-hidden />
            {t('talk.end')}
          </Button>
        </div>
      </header>
      <nav className={styles['steps']} aria-label={t('talk.steps')}>
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <button
                type="button"
                className={styles['step']}
                {...(step === card?.step && { 'aria-current': 'step' })}
                onClick={() => setAt(cards.findIndex((one) => one.step === step))}
              >
                {t(`talk.step.${step}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles['card']}>
        <h2 className={styles['question']} aria-live="polite">
          {card?.shows === 'notes' ? t(card.question) : t('meetings.section.untilNext')}
        </h2>
        {card?.step === 'sinceLast' && page.carried.length > 0 && (
          <div className={styles['agreements']}>{carried({ number, alias, agreements: page.carried })}</div>
        )}
        {card?.on === 'topics' && meeting.expectations !== '' && (
          <Beside label={t('talk.expected')}>
            <p className={styles['expected']}>{meeting.expectations}</p>
          </Beside>
        )}
        {card?.shows === 'agreements' && (
          <div className={styles['agreements']}>
            {agreements('mentor', page.agreements)}
            {agreements('mentee', page.agreements)}
          </div>
        )}
        <AutosaveForm
          shape={SharedMeeting.shape}
          values={meeting}
          drafts={page.drafts}
          target={target}
          onSaved={refresh}
        >
          <SharedNotes />
        </AutosaveForm>
        <p className={styles['shared']}>
          <Users size={16} strokeWidth={1.75} aria-hidden />
          {t('talk.shared')}
        </p>
        <div role="status" className={styles['lastPart']}>
          {isLastPart && (
            <>
              <p>{t(now < clock.endsAt ? 'talk.lastPart' : 'talk.pastEnd')}</p>
              <ul>
                {lastQuestions.map((word) => (
                  <li key={word}>{t(word)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      <Turning at={at} next={next} turn={turn} />
    </main>
  );
}

const Beside = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className={styles['beside']} aria-label={label}>
    <p className={styles['besideLabel']}>{label}</p>
    {children}
  </section>
);

function Turning({ at, next, turn }: { at: number; next: Card | undefined; turn: (by: number) => void }) {
  const { t } = useTranslation();
  return (
    <footer className={styles['turning']}>
      {at > 0 ? (
        <Button onPress={() => turn(-1)}>
          <ArrowLeft size={18} strokeWidth={1.75} aria-hidden />
          {t('talk.back')}
        </Button>
      ) : (
        <span />
      )}
      <span className={styles['keys']}>{t('talk.keys')}</span>
      {next ? (
        <Button look="primary" onPress={() => turn(1)}>
          {t(`talk.on.${next.on}`)}
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
        </Button>
      ) : (
        <span />
      )}
    </footer>
  );
}
