import { useTranslation } from 'react-i18next';
import type { Part } from '../../../shared/worksheets/definition.ts';
import { Button } from '../../ui/Button.tsx';
import { plainText, useField } from '../../ui/form/AutosaveForm.tsx';
import { Segments } from '../../ui/form/Choices.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';

/** A few short choices; none is chosen at first. */
export function ChoicePart({ part, level }: { part: Extract<Part, { kind: 'choice' }>; level: 2 | 3 }) {
  const { t } = useTranslation();
  const field = useField(part.name, plainText);
  const label = t(part.label);
  return (
    <Entry spacing="row" field={part.name} margin={<Prompt level={level}>{label}</Prompt>}>
      <Segments
        label={label}
        hidesLabel
        value={field.text}
        options={part.options.map((option) => ({ value: option.value, label: t(option.label) }))}
        onChoose={field.change}
      />
      {field.text !== '' && (
        <Button
          look="plain"
          small
          aria-label={t('tools.choice.clearOf', { label })}
          onPress={() => field.change('')}
        >
          {t('tools.choice.clear')}
        </Button>
      )}
    </Entry>
  );
}
