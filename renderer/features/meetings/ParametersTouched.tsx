import { useTranslation } from 'react-i18next';
import { parameterNumbers } from '../../../shared/handbook.ts';
import type { MeetingPage } from '../../../shared/meeting.ts';
import { isSuggested, parameterName } from '../../../shared/parameter-words.ts';
import type { Go } from '../../places.ts';
import { Ticks, useSomeOf } from '../../ui/form/ChoiceFields.tsx';
import { Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import styles from './Aside.module.css';

type Props = {
  /** The level that the course aims at. */
  level: MeetingPage['course']['levelAimed'];
  names: readonly string[];
  go: Go;
};

/** Of the three parameters, the same at every level, those that the meeting touched; nothing where the course aims at no level. */
export function ParametersTouched({ level, names, go }: Props) {
  const { t } = useTranslation();
  const field = useSomeOf('parameters', parameterNumbers);
  if (level === null && field.value?.length === 0) return null;
  const label = t('meetings.touched.parameters');
  return (
    <div data-field="parameters">
      <Prompt note={<VisibilityMark visibility={field.visibility} />}>{label}</Prompt>
      <ToHandbook subject="levelMethod" section={label} go={go} />
      <div className={styles['ticks']}>
        <Ticks
          label={label}
          field={field}
          all={parameterNumbers}
          words={(number) => parameterName(names, number, t)}
        />
      </div>
      {isSuggested(names) && <p className={styles['source']}>{t('meetings.touched.parameterSource')}</p>}
    </div>
  );
}
