import { useTranslation } from 'react-i18next';
import type { Handbook } from '../../../shared/handbook.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Aside } from '../../ui/Page.tsx';
import type { Go } from '../../places.ts';
import { useCaret } from '../../ui/use-caret.ts';
import { useHandbook } from '../../ui/queries.ts';
import styles from './Aside.module.css';
import { Preparation } from './Preparation.tsx';
import { PrinciplesTouched } from './PrinciplesTouched.tsx';
import { RolesTaken } from './RolesTaken.tsx';

type Props = {
  /** Where the caret goes, if it is here. */
  field: string | undefined;
  go: Go;
};

/** What stands beside the page: what this meeting touched, in the handbook's names. */
export function MeetingAside({ field, go }: Props) {
  const { t } = useTranslation();
  const answer = useHandbook();
  return (
    <Aside label={t('meetings.touched.aside')}>
      <div className={styles['groups']}>
        {answer.data ? (
          <Touched handbook={answer.data.handbook} field={field} go={go} />
        ) : (
          <Unanswered answer={answer} />
        )}
        <Preparation />
      </div>
    </Aside>
  );
}

/** It stands when the handbook's names are there, which may be after the page. */
function Touched({ handbook, field, go }: { handbook: Handbook } & Pick<Props, 'field' | 'go'>) {
  useCaret(field);
  return (
    <>
      <RolesTaken roles={handbook.roles} go={go} />
      <PrinciplesTouched principles={handbook.principles} go={go} />
    </>
  );
}
