import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { ReviewOffer, ReviewOffers } from '../../../shared/review.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import { useCopyQuestions } from './CopyQuestions.tsx';
import { offerWords } from './offer-words.ts';
import styles from './Reviews.module.css';

type Props = {
  offer: ReviewOffer;
  meeting: ReviewOffers;
  /** It was brought back just now. */
  isMoved: boolean;
  /** Null opens a new sheet. */
  open: (worksheetId: Id | null) => void;
  decline: () => void;
  go: Go;
};

/** One set of questions, offered or answered. */
export function ReviewRow({ offer, meeting, isMoved, open, decline, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { copy, said } = useCopyQuestions(offer.kind, t('reviews.copied'));
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isMoved) first.current?.focus();
  }, [isMoved]);
  const definition = definitionOf(offer.kind);
  if (!definition) return null;
  const title = t(definition.title);
  return (
    <Entry
      spacing="row"
      margin={
        <Prompt level={3} note={<ToHandbook subject={definition.about} section={title} go={go} />}>
          {title}
        </Prompt>
      }
    >
      <div role="group" aria-label={title} className={styles['row']}>
        {offer.state === 'answered' ? (
          <ul>
            {offer.worksheets.map(({ id, date }) => (
              <li key={id}>
                <NameLink go={() => open(id)}>
                  {t('reviews.answers', { day: formatDay(date, language) })}
                </NameLink>
              </li>
            ))}
          </ul>
        ) : (
          <p>{offerWords(offer.kind, meeting, t)}</p>
        )}
        <Actions>
          {offer.state === 'offered' && (
            <Button small ref={first} onPress={() => open(offer.worksheetId)}>
              {t('reviews.open')}
            </Button>
          )}
          <Button look="plain" small onPress={copy}>
            {t('reviews.copy')}
          </Button>
          {offer.state === 'offered' && (
            <Button look="plain" small onPress={decline}>
              {t('reviews.notNow')}
            </Button>
          )}
        </Actions>
        {said}
      </div>
    </Entry>
  );
}
