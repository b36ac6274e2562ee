import { Check } from 'lucide-react';
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import type { SheetQuestion } from '../../../shared/sheet.ts';
import { Endpaper, intro } from '../../ui/Endpaper.tsx';
import { useReady } from '../../ui/ready.ts';
import { AboutStep } from './AboutStep.tsx';
import { PassphraseStep } from './PassphraseStep.tsx';
import { focusOnce } from '../../ui/focus-once.ts';
import styles from './Setup.module.css';

const steps = ['about', 'passphrase', 'sheet', 'ready'] as const;

type Props = {
  onCreated: (status: NotebookStatus) => void;
  /** The mentor has a backup, from another computer. */
  onRestore: () => void;
  /** The steps with the recovery sheet, which belong to a feature of their own. */
  sheet: (question: SheetQuestion, leave: () => void) => ReactNode;
};

/** Makes the notebook: what it does and whose it is, then the passphrase, then the sheet for the day it is forgotten. */
export default function Setup({ onCreated, onRestore, sheet }: Props) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'about' | 'passphrase' | 'sheet'>('about');
  const [owner, setOwner] = useState('');
  const [made, setMade] = useState<{ status: NotebookStatus; question: SheetQuestion }>();
  useReady('setup', step !== 'sheet');
  useEffect(
    () =>
      // The notebook is open behind the last step, and nothing of it waits here to be saved.
      window.notices.on('flush', () => void window.notebook.notebook.flushed({ isSaved: true })),
    [],
  );

  async function created(status: NotebookStatus): Promise<void> {
    if (status.state !== 'unlocked') {
      onCreated(status); // it was locked before anyone saw it
      return;
    }
    const question = await window.notebook.sheet.open({ passphrase: null });
    if (!question.ok) {
      onCreated(status); // the overview reminds of the sheet
      return;
    }
    // The step before stays until the next one has been fetched.
    startTransition(() => {
      setMade({ status, question: question.value });
      setStep('sheet');
    });
  }
  return (
    <Endpaper margin={<Steps at={step} />}>
      {step === 'about' && (
        <AboutStep
          owner={owner}
          onOwner={setOwner}
          onNext={() => setStep('passphrase')}
          onRestore={onRestore}
        />
      )}
      {step === 'passphrase' && (
        <PassphraseStep
          owner={owner}
          onBack={() => setStep('about')}
          onCreated={(status) => void created(status)}
        />
      )}
      {step === 'sheet' && made && (
        <>
          <SheetTitle />
          <p className={intro}>{t('sheet.intro')}</p>
          {sheet(made.question, () => onCreated(made.status))}
        </>
      )}
    </Endpaper>
  );
}

/** Takes the focus, since the button that led here is gone. */
function SheetTitle() {
  const { t } = useTranslation();
  return (
    <h1 tabIndex={-1} ref={focusOnce} className={styles['title']}>
      {t('sheet.title')}
    </h1>
  );
}

function Steps({ at }: { at: (typeof steps)[number] }) {
  const { t } = useTranslation();
  const done = steps.indexOf(at);
  return (
    <ol className={styles['steps']} aria-label={t('setup.stepsLabel')}>
      {steps.map((name, index) => (
        <li key={name} className={name === at ? styles['now'] : ''} aria-current={name === at && 'step'}>
          {t(`setup.steps.${name}`)}
          <span className={styles['mark']}>
            {index < done ? <Check size={18} strokeWidth={1.75} aria-label={t('setup.done')} /> : index + 1}
          </span>
        </li>
      ))}
    </ol>
  );
}
