import { useTranslation } from 'react-i18next';
import type { SheetQuestion } from '../../../shared/sheet.ts';
import { Button } from '../../ui/Button.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';
import { OnPaper } from './OnPaper.tsx';
import { Proof, useProof } from './Proof.tsx';
import styles from './Sheet.module.css';
import { useKey } from './use-key.ts';

type Props = { question: SheetQuestion; onLeave: () => void };

/** The recovery sheet in three steps: to paper, proved, put away. */
export default function SheetSteps({ question, onLeave }: Props) {
  const { t } = useTranslation();
  const shown = useKey();
  const proof = useProof(question.asked);
  /** Printing it again asks for no new proof. */
  const wasProved = question.provedAt !== null;
  useReady('sheet');
  return (
    <div className={styles['two']}>
      <div>
        <ol className={styles['todo']}>
          <li>
            <OnPaper shown={shown} />
          </li>
          <li>
            <Proof state={proof} onFocus={shown.cover} />
          </li>
          <li>
            <h2>{t('sheet.keep.title')}</h2>
            <p className={styles['quiet']}>{t('sheet.keep.text')}</p>
          </li>
        </ol>
        <div className={styles['actions']}>
          <Actions>
            <Button look="primary" onPress={proof.isProved || wasProved ? onLeave : proof.demand}>
              {t('sheet.done')}
            </Button>
            {!proof.isProved && !wasProved && (
              <Button look="plain" onPress={onLeave}>
                {t('sheet.later')}
              </Button>
            )}
          </Actions>
        </div>
      </div>
      <Thumb picture={shown.picture} />
    </div>
  );
}

/** What the page looks like; the true page only while the key is shown anyway. */
function Thumb({ picture }: { picture: string | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={styles['thumb']} aria-hidden>
      {picture === undefined ? (
        <div className={[styles['page'], styles['drawn']].join(' ')}>
          <b>{t('sheet.thumb.title')}</b>
          <i />
          <i />
          <div className={styles['cells']}>
            {Array.from({ length: 9 }, (_, index) => (
              <i key={index} />
            ))}
          </div>
          <i />
          <i />
        </div>
      ) : (
        <div className={styles['page']}>
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`} alt="" />
        </div>
      )}
      <p className={styles['small']}>{t('sheet.thumb.note')}</p>
    </div>
  );
}
