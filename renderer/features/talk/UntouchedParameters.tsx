import { useTranslation } from 'react-i18next';
import { isSuggested, parameterName } from '../../../shared/parameter-words.ts';
import type { PreparationPage } from '../../../shared/talk.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Prepare.module.css';

/** Of the three parameters, those that no meeting has touched yet. */
export function UntouchedParameters({ names, untouched }: NonNullable<PreparationPage['parameters']>) {
  const { t } = useTranslation();
  return (
    <Entry margin={<Prompt>{t('talk.prepare.parameters')}</Prompt>}>
      {untouched.length === 0 && <p className={styles['quiet']}>{t('talk.prepare.noneOfThree')}</p>}
      <ul className={styles['untouched']}>
        {untouched.map((number) => (
          <li key={number}>
            <span className={styles['number']}>{number}</span>
            <span>{parameterName(names, number, t)}</span>
          </li>
        ))}
      </ul>
      {isSuggested(names) && untouched.length > 0 && (
        <p className={styles['source']}>{t('meetings.touched.parameterSource')}</p>
      )}
    </Entry>
  );
}
