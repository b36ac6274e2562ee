import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandbookAtHand, PackProblem } from '../../../shared/handbook.ts';
import type { Result } from '../../../shared/result.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import { useHandbook } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './OwnHandbook.module.css';
import { problemWords } from './problem-words.ts';
import { WhichHandbook } from './WhichHandbook.tsx';

type Came = 'loaded' | 'forgotten' | 'removed';

/** What the last handbook was refused for; it stays until the next try, also while another page is shown. */
function useProblems() {
  const queries = useQueryClient();
  const queryKey = ['handbook-problems'];
  const { data } = useQuery<readonly PackProblem[]>({ queryKey, queryFn: skipToken, gcTime: Infinity });
  return {
    problems: data ?? [],
    keep: (problems: readonly PackProblem[]) => queries.setQueryData(queryKey, problems),
  };
}

/** Which handbook is read, and the way to the organisation's own and back. */
export function OwnHandbook() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const answer = useHandbook();
  const { problems, keep } = useProblems();
  const { failure, isDone } = useFailure();
  const [done, setDone] = useState<Came>();
  const list = useRef<HTMLUListElement>(null);
  const [isBusy, setBusy] = useState(false);

  async function run(call: () => Promise<Result<HandbookAtHand>>, came: Came) {
    if (isBusy) return;
    setBusy(true);
    const result = await call();
    setBusy(false);
    if (!result.ok && result.error.kind === 'cancelled') return;
    const isRefused = !result.ok && result.error.kind === 'pack-refused';
    keep(!result.ok && result.error.kind === 'pack-refused' ? result.error.problems : []);
    setDone(result.ok ? came : undefined);
    if (isRefused || !isDone(result)) return;
    queries.setQueryData<HandbookAtHand>(['handbook'], result.value);
  }
  if (!answer.data) return <Unanswered answer={answer} />;
  const { isOwn, isUnreadable } = answer.data;
  const calls = window.notebook.handbook;
  return (
    <Entry spacing="row" margin={<Prompt level={3}>{t('handbook.own.title')}</Prompt>}>
      <div className={styles['stack']}>
        <div className={styles['text']}>
          {problems.length === 0 && failure}
          {done && <Banner tone="ok">{t(`handbook.own.${done}`)}</Banner>}
          <WhichHandbook {...answer.data} isQuiet={problems.length > 0 || failure !== undefined} />
          <p className={styles['quiet']}>{t('handbook.own.text')}</p>
        </div>
        {problems.length > 0 && <Refused problems={problems} list={list} />}
        <Actions>
          <Button onPress={() => void run(calls.loadOwn, 'loaded')}>{t('handbook.own.choose')}</Button>
          {problems.length > 0 && (
            <Button
              look="plain"
              onPress={() => {
                if (list.current) document.getSelection()?.selectAllChildren(list.current);
              }}
            >
              {t('handbook.own.select')}
            </Button>
          )}
          {isOwn && (
            <Button look="plain" onPress={() => void run(calls.forgetOwn, 'forgotten')}>
              {t('handbook.own.forget')}
            </Button>
          )}
          {isUnreadable && (
            <Button look="plain" onPress={() => void run(calls.forgetOwn, 'removed')}>
              {t('handbook.own.remove')}
            </Button>
          )}
        </Actions>
      </div>
    </Entry>
  );
}

type RefusedProps = { problems: readonly PackProblem[]; list: Ref<HTMLUListElement> };

function Refused({ problems, list }: RefusedProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['refused']}>
      <Banner tone="danger" title={t('errors.kind.packRefused')}>
        {t('handbook.own.mend')}
      </Banner>
      <ul className={styles['problems']} ref={list} aria-label={t('handbook.own.problems')}>
        {problems.map((problem, index) => {
          const { place, text } = problemWords(problem, t);
          return (
            <li key={index}>
              <span className={styles['place']}>{place}</span> {text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
