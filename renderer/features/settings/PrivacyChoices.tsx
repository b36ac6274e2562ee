import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings.ts';
import { idleChoices } from '../../../shared/usual-settings.ts';
import { Segments, Tick } from '../../ui/form/Choices.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './PrivacyChoices.module.css';

type Props = { settings: Settings; onChange: (chosen: Partial<Settings>) => void };

/** When the notebook locks by itself, and whether recordings of the screen show it. */
export function PrivacyChoices({ settings, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Entry
        spacing="row"
        margin={
          <Prompt level={3} note={t('settings.lock.note')}>
            {t('settings.lock.title')}
          </Prompt>
        }
      >
        <div className={styles['choices']}>
          <Segments
            label={t('settings.lock.idle')}
            value={String(settings.idleMinutes)}
            options={idleChoices.map((minutes) => ({
              value: String(minutes),
              label: t('settings.lock.minutes', { minutes }),
            }))}
            onChoose={(text) => {
              const idleMinutes = idleChoices.find((minutes) => String(minutes) === text);
              if (idleMinutes) onChange({ idleMinutes });
            }}
          />
          <Tick
            label={t('settings.lock.minimised')}
            isSelected={settings.locksWhenMinimised}
            onChange={(locksWhenMinimised) => onChange({ locksWhenMinimised })}
          />
        </div>
      </Entry>
      <Entry
        margin={
          <Prompt level={3} note={t('settings.capture.note')}>
            {t('settings.capture.title')}
          </Prompt>
        }
      >
        <Tick
          label={t('settings.capture.hide')}
          isSelected={settings.hidesFromCapture}
          onChange={(hidesFromCapture) => onChange({ hidesFromCapture })}
        />
      </Entry>
    </>
  );
}
