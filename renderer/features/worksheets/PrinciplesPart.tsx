import { useTranslation } from 'react-i18next';
import { textsIn } from '../../../shared/worksheets/answers.ts';
import type { Part } from '../../../shared/worksheets/definition.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { useHandbook } from '../../ui/queries.ts';
import { GrowingText } from './GrowingText.tsx';
import { PartFrame } from './PartFrame.tsx';
import { usePart } from './use-part.ts';
import styles from './Worksheets.module.css';

/** The seven principles in the handbook's names, each with a text. */
export function PrinciplesPart({
  part,
  level,
}: {
  part: Extract<Part, { kind: 'principles' }>;
  level: 2 | 3;
}) {
  const { t } = useTranslation();
  const { value, error, change, leave, of } = usePart<'principles'>(part);
  const answer = useHandbook();
  return (
    <PartFrame
      name={part.name}
      label={t(part.label)}
      error={error}
      level={level}
      stacked={false}
      written={{ texts: textsIn(value), of }}
    >
      <Unanswered answer={answer} />
      <ol className={styles['named']} onBlur={leave}>
        {answer.data?.handbook.principles.map(({ name }, at) => (
          <li key={at}>
            <span className={styles['number']} aria-hidden>
              {at + 1}
            </span>
            <div>
              <p className={styles['name']} lang="da">
                {name}
              </p>
              <GrowingText
                label={name}
                hint={t(part.hint)}
                value={value[at] ?? ''}
                onChange={(text) => change(value.map((old, index) => (index === at ? text : old)))}
              />
            </div>
          </li>
        ))}
      </ol>
    </PartFrame>
  );
}
