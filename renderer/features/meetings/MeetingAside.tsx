import { useTranslation } from 'react-i18next';
import type { MeetingPage } from '../../../shared/meeting.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Aside } from '../../ui/Page.tsx';
import { useLastingAnswer } from '../../ui/queries.ts';
import styles from './Aside.module.css';
import { PreviousAgreements } from './PreviousAgreements.tsx';
import { PrinciplesTouched } from './PrinciplesTouched.tsx';
import { RolesTaken } from './RolesTaken.tsx';

/** What stands beside the page: last time's agreements, and what this meeting touched, in the handbook's names. */
export function MeetingAside({ previous }: Pick<MeetingPage, 'previous'>) {
  const { t } = useTranslation();
  const answer = useLastingAnswer(['handbook'], () => window.notebook.handbook.read());
  return (
    <Aside label={t('meetings.touched.aside')}>
      <div className={styles['groups']}>
        {previous && <PreviousAgreements number={previous.number} agreements={previous.agreements} />}
        {answer.data ? (
          <>
            <RolesTaken roles={answer.data.handbook.roles} />
            <PrinciplesTouched principles={answer.data.handbook.principles} />
          </>
        ) : (
          <Unanswered answer={answer} />
        )}
      </div>
    </Aside>
  );
}
