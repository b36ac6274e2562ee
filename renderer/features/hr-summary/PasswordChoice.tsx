import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/form/Choices.tsx';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import styles from './HrSummary.module.css';
import type { PasswordState } from './use-password.ts';

/** A password for the file, where the mentor wants one: typed, or of the program's own words. */
export function PasswordChoice({ state }: { state: PasswordState }) {
  const { t } = useTranslation();
  const { isOn, typed, offered, error, box } = state;
  return (
    <div>
      <Tick label={t('hr.password.lock')} isSelected={isOn} onChange={state.turn} />
      {isOn && (
        <div className={styles['password']}>
          <p className={styles['quiet']}>{t('hr.password.text')}</p>
          <SecretBox
            key={offered ?? 'own'}
            label={t('hr.password.label')}
            hint={t('hr.password.hint')}
            error={error}
            value={typed}
            onChange={state.type}
            inputRef={box}
            startsShown={offered !== undefined}
          />
          {offered !== undefined && offered === typed && (
            <div role="status">
              <p className={styles['offered']}>{t('hr.password.offered')}</p>
              <p className={styles['whole']}>{offered}</p>
            </div>
          )}
          <Button look="plain" small onPress={() => void state.offer()}>
            {t('hr.password.offer')}
          </Button>
        </div>
      )}
    </div>
  );
}
