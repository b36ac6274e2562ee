import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HrPage } from '../../../shared/hr-page.ts';
import type { HrChoice } from '../../../shared/hr-summary.ts';
import { Segments } from '../../ui/form/Choices.tsx';
import styles from './HrSummary.module.css';

type Props = { page: HrPage; choice: HrChoice; onChoose: (choice: HrChoice) => void };
type Option<V> = { value: V; label: string };

/** What the two are called on the page, with the page's words under each choice. */
export const Called = memo(function Called({ page: { course, mentor, initials }, choice, onChoose }: Props) {
  const { t } = useTranslation();
  const says = (by: 'alias' | 'initials' | 'name', called: string) =>
    t('hr.called.shown', { called: t(`hr.paper.called.${by}`, { called }) });
  const byInitials = { value: 'initials' as const, label: t('hr.called.initials') };
  const mentors: Option<HrChoice['mentor']>[] = [
    { value: 'name', label: t('hr.called.name') },
    ...(mentor.initials === '' ? [] : [byInitials]),
    { value: 'nothing', label: t('hr.called.nothing') },
  ];
  const mentees: Option<HrChoice['called']>[] = [
    { value: 'alias', label: t('hr.called.alias') },
    ...(initials === '' ? [] : [byInitials]),
  ];
  const { mentor: by, called, fullName } = choice;
  return (
    <section className={styles['parties']}>
      <div>
        <Segments
          label={t('hr.called.mentor')}
          value={by}
          options={mentors}
          onChoose={(chosen) => onChoose({ ...choice, mentor: chosen })}
        />
        <p className={styles['under']}>{by === 'nothing' ? t('hr.called.unnamed') : says(by, mentor[by])}</p>
      </div>
      <div>
        {mentees.length > 1 && (
          <Segments
            label={t('hr.called.title')}
            value={called}
            options={mentees}
            onChoose={(chosen) => onChoose({ ...choice, called: chosen })}
          />
        )}
        <p className={styles['under']}>
          {fullName && course.name !== ''
            ? t('hr.called.fullName', { called: course.name })
            : says(called, called === 'initials' ? initials : course.alias)}
        </p>
      </div>
    </section>
  );
});
