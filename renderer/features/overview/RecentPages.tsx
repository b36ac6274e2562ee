import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatMoment } from '../../../shared/day-text.ts';
import type { Overview } from '../../../shared/overview.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import type { Go, Place } from '../../places.ts';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Aside, Prompt } from '../../ui/Page.tsx';
import styles from './Overview.module.css';

type Recent = Overview['recent'][number];

function placeOf({ kind, id }: Recent): Place {
  if (kind === 'worksheet') return { at: 'worksheet', worksheetId: id };
  return kind === 'meeting' ? { at: 'meeting', meetingId: id } : { at: 'reflection', reflectionId: id };
}

function nameOf(one: Recent, t: Words): string {
  if (one.kind === 'reflection') return t('overview.recent.reflection');
  const { alias } = one;
  if (one.kind === 'worksheet') {
    const title = definitionOf(one.sheet)?.title;
    return t('overview.recent.worksheet', { sheet: title ? t(title) : one.sheet, alias });
  }
  const { number } = one;
  return number === null
    ? t('overview.recent.cancelled', { alias })
    : t('overview.recent.meeting', { number, alias });
}

type Props = { recent: Overview['recent']; today: Day; go: Go };

export function RecentPages({ recent, today, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Aside label={t('overview.recent.title')}>
      <Prompt>{t('overview.recent.title')}</Prompt>
      <ul className={styles['recent']}>
        {recent.map((one) => (
          <li key={one.id}>
            <NameLink go={() => go(placeOf(one))}>{nameOf(one, t)}</NameLink>
            <time>{formatMoment(one.changedAt, language, today)}</time>
          </li>
        ))}
      </ul>
    </Aside>
  );
}
