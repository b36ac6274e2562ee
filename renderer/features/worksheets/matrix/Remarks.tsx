import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../shared/worksheets/answers.ts';
import { mostlyUrgent, timeWithoutImportance } from '../../../../shared/worksheets/matrix-remarks.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { useLanguage } from '../../../ui/language.ts';
import styles from './Matrix.module.css';

/** What the fields give reason to talk about; nothing where they give none. */
export function Remarks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const urgent = mostlyUrgent(tasks);
  const numbers = timeWithoutImportance(tasks);
  const count = numbers.length;
  if (!urgent && count === 0) return null;
  return (
    <Banner tone="info">
      <div className={styles['remarks']}>
        {count > 0 && (
          <p>
            <strong>{t('worksheets.matrix.remark.time', { count })}</strong>
            {t('worksheets.matrix.remark.timeTalk', { count, numbers: list.format(numbers.map(String)) })}
          </p>
        )}
        {urgent && (
          <p>
            <strong>
              {t(urgent === 'all' ? 'worksheets.matrix.remark.all' : 'worksheets.matrix.remark.nearlyAll')}
            </strong>
            {t('worksheets.matrix.remark.pause')}
          </p>
        )}
      </div>
    </Banner>
  );
}
