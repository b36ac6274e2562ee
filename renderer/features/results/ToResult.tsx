import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { useEnded } from '../../ui/ended.ts';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';

type Props = { agreement: Agreement; meetingId: Id | null; go: Go };

/** Of a kept agreement: the way to what it has become, or to let it become a result. */
export function ToResult({ agreement, ...rest }: Props) {
  return agreement.status === 'kept' && agreement.text !== '' ? (
    <Kept agreement={agreement} {...rest} />
  ) : null;
}

function Kept({ agreement: { id: agreementId, courseId }, meetingId, go }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const isEnded = useEnded();
  const answer = useAnswer(['results', courseId], () => window.notebook.results.list({ courseId }));
  if (!answer.data) return null;
  const isThere = answer.data.some((result) => result.agreementId === agreementId);
  if (isEnded && !isThere) return null;

  async function become(): Promise<void> {
    if (!(await saveBoard.flushAll())) return; // the save mark says why
    if (isDone(await window.notebook.results.fromAgreement({ agreementId, meetingId }))) refresh();
  }
  const show = () => go({ at: 'course', courseId, tab: 'results' });
  return (
    <>
      {failure}
      <Button look="plain" small onPress={() => (isThere ? show() : void become())}>
        {isThere && <Check size={16} strokeWidth={1.75} aria-hidden />}
        {t(isThere ? 'results.became' : 'results.become')}
      </Button>
    </>
  );
}
