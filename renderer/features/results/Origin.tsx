import { useTranslation } from 'react-i18next';
import type { ListedResult } from '../../../shared/course-result.ts';
import { capitalised, formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';

type Props = {
  result: ListedResult;
  /** The meeting on whose page it stands, which says day and meeting already. */
  within?: Id;
  go: Go;
};

/** When a result was noted, at which meeting, and of which agreement it came; each leads back. */
export function Origin({ result: { date, meetingId, number, agreement }, within, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {!within && <span>{capitalised(formatDay(date, language))}</span>}
      {meetingId && meetingId !== within && (
        <NameLink go={() => go({ at: 'meeting', meetingId })}>
          {number === null ? t('results.cancelled') : t('results.meeting', { number })}
        </NameLink>
      )}
      {agreement && (
        <NameLink go={() => go({ at: 'meeting', meetingId: agreement.meetingId })}>
          {t('results.fromAgreement', { text: agreement.text })}
        </NameLink>
      )}
    </>
  );
}
