import { useTranslation } from 'react-i18next';
import { type Parameter, textsIn } from '../../../shared/worksheets/answers.ts';
import type { Part } from '../../../shared/worksheets/definition.ts';
import { Button } from '../../ui/Button.tsx';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import { useLanguage } from '../../ui/language.ts';
import { GrowingText } from './GrowingText.tsx';
import { PartFrame } from './PartFrame.tsx';
import { usePart } from './use-part.ts';
import styles from './Worksheets.module.css';

/** Three headings that the two name themselves; the suggestions say where they are from. */
export function ParametersPart({
  part,
  level,
}: {
  part: Extract<Part, { kind: 'parameters' }>;
  level: 2 | 3;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, error, change, leave, of } = usePart<'parameters'>(part);
  const suggestions = part.suggestions.map((key) => t(key));
  const set = (at: number, changed: Partial<Parameter>) =>
    change(value.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  return (
    <PartFrame
      name={part.name}
      label={t(part.label)}
      error={error}
      level={level}
      stacked={false}
      written={{ texts: textsIn(value), of }}
    >
      <p className={styles['source']}>{t(part.source)}</p>
      {value.every(({ name }) => name.trim() === '') && (
        <Button
          look="plain"
          small
          onPress={() => change(value.map((one, at) => ({ ...one, name: suggestions[at] ?? '' })))}
        >
          {t('tools.parameter.take', { names: new Intl.ListFormat(language).format(suggestions) })}
        </Button>
      )}
      <ol className={styles['named']} onBlur={leave}>
        {value.map((one, at) => {
          const label = t('tools.parameter.name', { number: at + 1 });
          return (
            <li key={at}>
              <span className={styles['number']} aria-hidden>
                {at + 1}
              </span>
              <div>
                <input
                  {...quietWriting}
                  className={styles['nameBox']}
                  aria-label={label}
                  placeholder={t('tools.parameter.nameHint')}
                  value={one.name}
                  onChange={({ target }) => set(at, { name: target.value })}
                />
                <GrowingText
                  label={one.name.trim() === '' ? t(part.hint) : one.name}
                  hint={t(part.hint)}
                  value={one.text}
                  onChange={(text) => set(at, { text })}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </PartFrame>
  );
}
