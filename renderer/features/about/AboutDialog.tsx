import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { About } from '../../../shared/about.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './AboutDialog.module.css';

/** *Om Mentornotesbog*: version, licence, and the licences of the parts. */
export default function AboutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [about, setAbout] = useState<About>();
  useEffect(() => {
    void window.notebook.app.about().then((result) => {
      if (result.ok) setAbout(result.value);
    });
  }, []);
  return (
    <Dialog title={t('about.title')} onClose={onClose}>
      {about && (
        <>
          <p>{t('about.version', { version: about.version })}</p>
          <p className={styles['quiet']}>{t('about.parts', about)}</p>
          <p>{t('about.licence')}</p>
          <p>{t('about.updates')}</p>
          <details className={styles['notices']}>
            <summary>{t('about.notices')}</summary>
            <pre tabIndex={0} aria-label={t('about.notices')} lang="en">
              {about.notices}
            </pre>
          </details>
        </>
      )}
      <Button onPress={onClose} autoFocus>
        {t('about.close')}
      </Button>
    </Dialog>
  );
}
