import { useTranslation } from 'react-i18next';
import type { Handbook } from '../../../shared/handbook.ts';
import type { MeetingPage } from '../../../shared/meeting.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Aside } from '../../ui/Page.tsx';
import type { Go } from '../../places.ts';
import { useCaret } from '../../ui/use-caret.ts';
import { useHandbook } from '../../ui/queries.ts';
import styles from './Aside.module.css';
import { Preparation } from './Preparation.tsx';
import { ParametersTouched } from './ParametersTouched.tsx';
import { PrinciplesTouched } from './PrinciplesTouched.tsx';
import { RolesTaken } from './RolesTaken.tsx';

type Props = {
  page: Pick<MeetingPage, 'course' | 'parameterNames'>;
  /** Where the caret goes, if it is here. */
  field: string | undefined;
  go: Go;
};

/** What stands beside the page: what this meeting touched, in the handbook's names. */
export function MeetingAside({ field, ...rest }: Props) {
  const { t } = useTranslation();
  const answer = useHandbook();
  return (
    <Aside label={t('meetings.touched.aside')}>
      <div className={styles['groups']}>
        {answer.data ? (
          <Touched handbook={answer.data.handbook} field={field} {...rest} />
        ) : (
          <Unanswered answer={answer} />
        )}
        <Preparation />
      </div>
    </Aside>
  );
}

/** It stands when the handbook's names are there, which may be after the page. */
function Touched({ handbook, field, page, go }: { handbook: Handbook } & Props) {
  useCaret(field);
  return (
    <>
      <RolesTaken roles={handbook.roles} go={go} />
      <PrinciplesTouched principles={handbook.principles} go={go} />
      <ParametersTouched level={page.course.levelAimed} names={page.parameterNames} go={go} />
    </>
  );
}
