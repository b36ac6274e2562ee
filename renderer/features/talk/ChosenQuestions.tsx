import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_QUESTIONS, QuestionCard, questionSets } from '../../../shared/question-cards.ts';
import { useField } from '../../ui/form/AutosaveForm.tsx';
import { Tick } from '../../ui/form/Choices.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { listOf } from './list-of.ts';
import styles from './Prepare.module.css';

const cards = listOf(QuestionCard);

/** Up to three questions to talk about, each a card in the conversation. */
export function ChosenQuestions() {
  const { t } = useTranslation();
  const field = useField('questions', cards);
  const [isFull, setFull] = useState(false);
  const chosen = field.value ?? [];
  const toggle = (question: string, on: boolean) => {
    const isTooMany = on && chosen.length >= MOST_QUESTIONS;
    setFull(isTooMany);
    if (!isTooMany) field.choose(on ? [...chosen, question] : chosen.filter((one) => one !== question));
  };
  const label = t('talk.prepare.questions');
  return (
    <Entry
      field="questions"
      margin={
        <Prompt
          note={
            <>
              {t('talk.prepare.questionsNote')} <VisibilityMark visibility={field.visibility} />
            </>
          }
        >
          {label}
        </Prompt>
      }
    >
      {questionSets.map(({ title, questions }) => (
        <div key={title} role="group" aria-label={`${label}: ${t(title)}`} className={styles['set']}>
          <p className={styles['setTitle']}>{t(title)}</p>
          {questions.map((question) => (
            <Tick
              key={question}
              label={t(question)}
              isSelected={chosen.includes(question)}
              onChange={(on) => toggle(question, on)}
            />
          ))}
        </div>
      ))}
      <p role="status" className={styles['full']}>
        {isFull && t('talk.prepare.enough')}
      </p>
    </Entry>
  );
}
