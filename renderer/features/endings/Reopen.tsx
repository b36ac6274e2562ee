import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './Endings.module.css';

/** The course as it was before its end. */
export function Reopen({ courseId }: { courseId: Id }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const reopen = async () => {
    if (!isDone(await window.notebook.endings.reopen({ id: courseId }))) return;
    document.querySelector<HTMLElement>('main h1')?.focus(); // the button goes away
    refresh();
  };
  return (
    <Entry margin={<Prompt>{t('endings.reopen.title')}</Prompt>}>
      <p className={styles['quiet']}>{t('endings.reopen.text')}</p>
      {failure}
      <Button onPress={() => void reopen()}>{t('endings.reopen.go')}</Button>
    </Entry>
  );
}
