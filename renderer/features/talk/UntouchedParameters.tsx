import { useTranslation } from 'react-i18next';
import { isSuggested, parameterName } from '../../../shared/parameter-words.ts';
import type { PreparationPage } from '../../../shared/talk.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Prepare.module.css';

/** Of the three parameters of the level aimed at, those that no meeting has touched yet. */
export function UntouchedParameters({ level, names, untouched }: NonNullable<PreparationPage['parameters']>) {
  const { t } = useTranslation();
  return (
    <Entry
      margin={
        <Prompt note={t('talk.prepare.parametersNote', { level })}>{t('talk.prepare.parameters')}</Prompt>
      }
    >
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
