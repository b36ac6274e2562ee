import { Info } from 'lucide-react';
import { Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { withoutNames } from '../../../shared/names-in-text.ts';
import { Button } from '../Button.tsx';
import styles from './CareLine.module.css';
import { useCareful } from './use-careful.ts';

type Props = {
  /** What stands in the field. */
  text: string;
  /** Names the text among all others. */
  of: string;
  /** Where it is being typed in, if it is. */
  caret: number | undefined;
  /** Writes another text in its place; where it cannot be written whole, the alias is not offered. */
  change?: (text: string) => void;
  seeksNames?: boolean;
};

/** One quiet line under a text: what is worth a second look, and why. It stops nothing, and can be put away. */
export function CareLine({ text, of, caret, change, seeksNames = true }: Props) {
  const { t } = useTranslation();
  const care = useCareful(text, of, caret, seeksNames);
  // The words' place is there from the start: the field is told once which part describes it.
  return (
    <div className={care && styles['line']}>
      <Text slot="description" className={care ? (styles['words'] ?? '') : ''}>
        {care && (
          <>
            <Info size={16} strokeWidth={1.75} aria-hidden />
            {care.kind === 'name' ? t('careful.name') : t(`careful.${care.reason}`, { word: care.word })}
          </>
        )}
      </Text>
      {care?.kind === 'name' && change && (
        <Button look="plain" small onPress={() => change(withoutNames(text, care.names, care.alias))}>
          {t('careful.useAlias', { alias: care.alias })}
        </Button>
      )}
      {care && (
        <Button look="plain" small onPress={care.leave}>
          {t('careful.leave')}
        </Button>
      )}
    </div>
  );
}
