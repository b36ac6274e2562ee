import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import { useReady } from '../../ui/ready.ts';
import { AboutStep } from './AboutStep.tsx';
import { PassphraseStep } from './PassphraseStep.tsx';
import styles from './Setup.module.css';

const steps = ['about', 'passphrase', 'ready'] as const;

/** Makes the notebook: what it does and whose it is, then the passphrase. */
export default function Setup({ onCreated }: { onCreated: (status: NotebookStatus) => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'about' | 'passphrase'>('about');
  const [owner, setOwner] = useState('');
  useReady('setup');
  const at = steps.indexOf(step);
  return (
    <main className={styles['setup']}>
      <div className={styles['leaf']}>
        <div className={styles['margin']}>
          <p className={styles['brand']}>{t('common.appName')}</p>
          <ol className={styles['steps']} aria-label={t('setup.stepsLabel')}>
            {steps.map((name, index) => (
              <li
                key={name}
                className={name === step ? styles['now'] : ''}
                aria-current={name === step && 'step'}
              >
                {t(`setup.steps.${name}`)}
                <span className={styles['mark']}>
                  {index < at ? (
                    <Check size={18} strokeWidth={1.75} aria-label={t('setup.done')} />
                  ) : (
                    index + 1
                  )}
                </span>
              </li>
            ))}
          </ol>
        </div>
        <div className={styles['text']}>
          {step === 'about' ? (
            <AboutStep owner={owner} onOwner={setOwner} onNext={() => setStep('passphrase')} />
          ) : (
            <PassphraseStep owner={owner} onBack={() => setStep('about')} onCreated={onCreated} />
          )}
        </div>
      </div>
    </main>
  );
}
