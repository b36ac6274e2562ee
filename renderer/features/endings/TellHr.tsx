import { Copy, FileOutput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseFields } from '../../../shared/course.ts';
import { type CalledBy, type EndingPage, hrTextClass } from '../../../shared/ending.ts';
import { visibilityOf } from '../../../shared/visibility.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/form/Choices.tsx';
import { LookFirst } from '../../ui/form/LookFirst.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useFailure } from '../../ui/use-failure.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Endings.module.css';

type Props = {
  course: EndingPage['course'];
  text: string;
  called: CalledBy;
  /** What in the name is to be looked at first. */
  findings: EndingPage['findings'];
  onCall: (called: CalledBy) => void;
  go: Go;
};

/** The very text that HR gets, and the way to the clipboard; under the alias, unless the mentor says the name. */
export function TellHr({ course, text, called, findings, onCall, go }: Props) {
  const { t } = useTranslation();
  const { failure, isDone } = useFailure();
  const [copied, setCopied] = useState<string>();
  const [confirmed, setConfirmed] = useState<string[]>([]);

  async function copy(): Promise<void> {
    setCopied(undefined); // so that a second time is told too
    if (isDone(await window.notebook.endings.copyHrText({ id: course.id, called, confirmed })))
      setCopied(text);
  }
  const names = [
    { value: 'alias' as const, label: t('endings.tellHr.alias') },
    { value: 'name' as const, label: t('endings.tellHr.name') },
  ];
  return (
    <Entry
      margin={<Prompt note={<VisibilityMark visibility={hrTextClass} />}>{t('endings.tellHr.title')}</Prompt>}
    >
      <p className={styles['quiet']}>{t('endings.tellHr.text')}</p>
      {course.name !== '' && (
        <Segments label={t('endings.tellHr.called')} value={called} options={names} onChoose={onCall} />
      )}
      <p className={styles['hrText']} role="region" aria-label={t('endings.tellHr.preview')} lang="da">
        {text.trim()}
      </p>
      <LookFirst findings={findings} confirmed={confirmed} onConfirm={setConfirmed} />
      {failure}
      <p className={styles['quiet']}>{t('endings.tellHr.outside')}</p>
      <div className={styles['copy']}>
        <Button onPress={() => void copy()}>
          <Copy size={16} strokeWidth={1.75} aria-hidden />
          {t('endings.tellHr.copy')}
        </Button>
        <Button look="plain" onPress={() => go({ at: 'hr-summary', courseId: course.id })}>
          <FileOutput size={16} strokeWidth={1.75} aria-hidden />
          {t('hr.go')}
        </Button>
        <span role="status" className={styles['said']}>
          {copied === text && t('endings.tellHr.copied')}
        </span>
      </div>
      <p className={styles['contact']}>
        {course.hrContact === ''
          ? t('endings.tellHr.noContact')
          : t('endings.tellHr.contact', { contact: course.hrContact })}
        {course.hrContact !== '' && (
          <VisibilityMark visibility={visibilityOf(CourseFields.shape.hrContact)} />
        )}
      </p>
    </Entry>
  );
}
