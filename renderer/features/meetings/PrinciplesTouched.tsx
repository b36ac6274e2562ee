import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Handbook, type PrincipleNumber, principleNumbers } from '../../../shared/handbook.ts';
import type { Go } from '../../places.ts';
import { useEnded } from '../../ui/ended.ts';
import { Button } from '../../ui/Button.tsx';
import { Ticks, useSomeOf } from '../../ui/form/ChoiceFields.tsx';
import { Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import styles from './Aside.module.css';

/** The principles that the meeting touched; where they are to be chosen, all seven stand there to be ticked. */
export function PrinciplesTouched({ principles, go }: Pick<Handbook, 'principles'> & { go: Go }) {
  const { t } = useTranslation();
  const field = useSomeOf('principles', principleNumbers);
  const [isChoosing, setChoosing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const isEnded = useEnded();
  const label = t('meetings.touched.principles');
  useEffect(() => {
    if (isChoosing) list.current?.querySelector('input')?.focus();
  }, [isChoosing]);
  const close = () => {
    setChoosing(false);
    button.current?.focus();
  };
  const words = (number: PrincipleNumber) => (
    <Numbered number={number} name={principles[number - 1]?.name ?? ''} />
  );
  return (
    <div
      className={styles['whole']}
      data-field="principles"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isChoosing) close();
      }}
    >
      <Prompt note={<VisibilityMark visibility={field.visibility} />}>{label}</Prompt>
      <ToHandbook subject="principles" section={label} go={go} />
      {isChoosing ? (
        <div id={listId} ref={list} className={styles['ticks']}>
          <Ticks label={label} field={field} all={principleNumbers} words={words} />
        </div>
      ) : (
        <ul className={styles['chosen']}>
          {(field.value ?? []).map((number) => (
            <li key={number}>{words(number)}</li>
          ))}
        </ul>
      )}
      <div hidden={isEnded}>
        <Button
          ref={button}
          look="plain"
          small
          aria-expanded={isChoosing}
          {...(isChoosing && { 'aria-controls': listId })}
          onPress={() => (isChoosing ? close() : setChoosing(true))}
        >
          {t(isChoosing ? 'meetings.touched.done' : 'meetings.touched.choose')}
        </Button>
      </div>
    </div>
  );
}

const Numbered = ({ number, name }: { number: PrincipleNumber; name: string }) => (
  <span className={styles['numbered']}>
    <span className={styles['number']}>{number}</span> <span lang="da">{name}</span>
  </span>
);
