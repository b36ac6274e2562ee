import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewKind } from '../../../shared/review-plan.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { Button } from '../../ui/Button.tsx';
import { Entry } from '../../ui/Page.tsx';
import styles from './Reviews.module.css';

type Props = {
  kind: ReviewKind;
  /** It was put away just now. */
  isMoved: boolean;
  /** No set is offered above it. */
  isAlone: boolean;
  bringBack: () => void;
};

/** The one quiet line that a declined set leaves. */
export function DeclinedLine({ kind, isMoved, isAlone, bringBack }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isMoved) button.current?.focus();
  }, [isMoved]);
  const definition = definitionOf(kind);
  if (!definition) return null;
  const title = t(definition.title);
  return (
    <Entry spacing={isAlone ? 'section' : 'row'}>
      <p className={styles['away']}>
        {t('reviews.declined', { title })}
        <Button
          look="plain"
          small
          ref={button}
          aria-label={t('reviews.bringBackOf', { title })}
          onPress={bringBack}
        >
          {t('reviews.bringBack')}
        </Button>
      </p>
    </Entry>
  );
}
