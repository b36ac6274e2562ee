import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Strike } from '../../../shared/access-pack.ts';
import { Button } from '../../ui/Button.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Access.module.css';
import type { Strikes } from './use-strikes.ts';

export type StrikeToolsState = ReturnType<typeof useStrikeTools>;

/** What is marked, and what came of the last step. */
export function useStrikeTools(strikes: Strikes) {
  const { t } = useTranslation();
  const marked = useRef<() => Strike>(undefined);
  const [said, setSaid] = useState('');
  const strike = (one: Strike | undefined) =>
    setSaid(t(one && strikes.strike(one) ? 'pack.screen.struck' : 'pack.screen.nothingMarked'));
  return {
    said,
    enter: (one: () => Strike) => {
      marked.current = one;
    },
    strike,
    strikeMarked: () => strike(marked.current?.()),
    strikeName: (name: string) => setSaid(t('pack.screen.found', { count: strikes.strikeName(name) })),
    undo: () => setSaid(strikes.undo() ? t('pack.screen.undone') : ''),
  };
}

/** Two ways to strike, and one back; they stay in sight while one reads. */
export function StrikeTools({ tools, count }: { tools: StrikeToolsState; count: number }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const isMissing = name.trim() === '';
    setError(isMissing ? t('pack.screen.missingName') : undefined);
    if (isMissing) box.current?.focus();
    else tools.strikeName(name.trim());
  };
  return (
    <>
      <Entry margin={<Prompt>{t('pack.screen.find')}</Prompt>}>
        <form className={styles['find']} onSubmit={submit} noValidate>
          <TextBox
            label={t('pack.screen.name')}
            hint={t('pack.screen.nameHint')}
            error={error}
            value={name}
            onChange={setName}
            inputRef={box}
          />
          <Button type="submit">{t('pack.screen.strikeAll')}</Button>
        </form>
      </Entry>
      <Entry margin={<Prompt>{t('pack.screen.mark')}</Prompt>}>
        <p>{t('pack.screen.markHint')}</p>
      </Entry>
      <div className={styles['bar']}>
        <Button small onPress={tools.strikeMarked}>
          {t('pack.screen.strike')}
        </Button>
        <Button look="plain" small onPress={tools.undo}>
          {t('pack.screen.undo')}
        </Button>
        <p role="status" className={styles['said']}>
          {[tools.said, t('pack.screen.count', { count })].filter(Boolean).join(' ')}
        </p>
      </div>
    </>
  );
}
