import { Check, CircleAlert, Pencil } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../shared/clock-text.ts';
import { explain } from '../explain.ts';
import { useLanguage } from '../language.ts';
import { saveBoard, type SaveState } from './save-board.ts';
import styles from './SaveMark.module.css';

/** Screen readers hear of saving at most this often, ms; of a failure, and of its end, at once. */
const SPOKEN_EVERY = 60_000;

/** The page's one save state, top right, where it stays in sight further down the page. */
export function SaveMark() {
  const state = useSyncExternalStore(saveBoard.subscribe, saveBoard.read);
  const text = useSaveText(state);
  const spoken = useSpoken(state, text);
  const place = useRef<HTMLSpanElement>(null);
  const isAway = useScrolledAway(place, state.state !== 'untouched');
  const Icon = state.state === 'failed' ? CircleAlert : state.state === 'writing' ? Pencil : Check;
  const look = [styles['mark'], styles[state.state]];
  return (
    <>
      {state.state !== 'untouched' && (
        <span className={look.join(' ')} ref={place}>
          <Icon size={16} strokeWidth={1.75} aria-hidden />
          {text}
        </span>
      )}
      {isAway && (
        <span className={[...look, styles['inSight']].join(' ')} aria-hidden>
          <Icon size={16} strokeWidth={1.75} />
          {text}
        </span>
      )}
      <span role="status" className="for-screen-readers">
        {spoken}
      </span>
    </>
  );
}

/** Whether an element is out of sight; asked only while that matters. */
function useScrolledAway(place: RefObject<HTMLElement | null>, matters: boolean): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (!matters || !place.current) return;
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, matters]);
  return matters && isAway;
}

function useSaveText(state: SaveState): string {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (state.state) {
    case 'untouched':
      return '';
    case 'writing':
      return t('common.saved.writing');
    case 'saved':
      return t('common.saved.at', { clock: formatClock(state.savedAt, language) });
    case 'failed': {
      const since = state.since;
      const what =
        since === null
          ? t('common.saved.failed')
          : t('common.saved.failedSince', { clock: formatClock(since, language) });
      if (state.error.kind === 'damaged') return `${what} ${t('common.saved.damaged')}`;
      const advice = state.error.kind === 'invalid-input' ? '' : ` ${t('common.saved.keepOpen')}`;
      return `${what} ${explain(state.error, t)}${advice}`;
    }
  }
}

function useSpoken(state: SaveState, text: string): string {
  const [spoken, setSpoken] = useState('');
  const last = useRef({ at: -SPOKEN_EVERY, state: 'saved' });
  useEffect(() => {
    if (state.state !== 'saved' && state.state !== 'failed') return;
    const isRoutine = state.state === 'saved' && last.current.state === 'saved';
    if (isRoutine && performance.now() - last.current.at < SPOKEN_EVERY) return;
    last.current = { at: performance.now(), state: state.state };
    setSpoken(text);
  }, [state.state, text]);
  return spoken;
}
