import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import type { Go, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Access.module.css';

/** The way to what a mentee is told, and shown, of what is kept about her. */
export function AccessLinks({ courseId, back, go }: { courseId: Id; back: Place; go: Go }) {
  const { t } = useTranslation();
  return (
    <Entry margin={<Prompt>{t('pack.link.title')}</Prompt>}>
      <p className={styles['quiet']}>{t('pack.link.text')}</p>
      <div className={styles['links']}>
        <Button
          look="plain"
          small
          onPress={() => go({ at: 'preview', request: { kind: 'kept-note', courseId }, back })}
        >
          {t('pack.link.note')}
        </Button>
        <Button
          look="plain"
          small
          onPress={() => go({ at: 'access-pack', courseIds: [courseId], strikes: [] })}
        >
          {t('pack.link.open')}
        </Button>
      </div>
    </Entry>
  );
}
