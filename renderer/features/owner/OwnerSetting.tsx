import { useTranslation } from 'react-i18next';
import { NotebookFields } from '../../../shared/notebook.ts';
import { OWNER_SUBJECT, type OwnerPage } from '../../../shared/owner.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm, plainText } from '../../ui/form/AutosaveForm.tsx';
import { WordedField } from '../../ui/form/WordedField.tsx';
import { Entry } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';

const target = targetOf(OWNER_SUBJECT, (fields) => window.notebook.owner.record(fields));

/** The mentor's own name, as she gave it when the notebook was made or has changed it since. */
export function OwnerSetting() {
  const answer = useAnswer(['owner'], () => window.notebook.owner.read());
  if (!answer.data) return <Unanswered answer={answer} />;
  return <Field {...answer.data} />;
}

function Field({ fields, drafts }: OwnerPage) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  return (
    <AutosaveForm
      shape={NotebookFields.shape}
      values={fields}
      drafts={drafts}
      target={target}
      onSaved={refresh}
    >
      <Entry spacing="row">
        <WordedField
          name="owner"
          label={t('settings.owner.label')}
          hint={t('settings.owner.hint')}
          wording={plainText}
          width="long"
        />
      </Entry>
    </AutosaveForm>
  );
}
