import { useTranslation } from 'react-i18next';
import { type Handbook, roleNames } from '../../../shared/handbook.ts';
import type { Go } from '../../places.ts';
import { Ticks, useSomeOf } from '../../ui/form/ChoiceFields.tsx';
import { Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import styles from './Aside.module.css';

/** The roles that the mentor took, ticked. */
export function RolesTaken({ roles, go }: Pick<Handbook, 'roles'> & { go: Go }) {
  const { t } = useTranslation();
  const field = useSomeOf('roles', roleNames);
  return (
    <div data-field="roles">
      <Prompt note={<VisibilityMark visibility={field.visibility} />}>{t('meetings.touched.roles')}</Prompt>
      <ToHandbook subject="roles" section={t('meetings.touched.roles')} go={go} />
      <div className={styles['ticks']}>
        <Ticks
          label={t('meetings.touched.roles')}
          field={field}
          all={roleNames}
          words={(role) => <span lang="da">{roles[role].name}</span>}
        />
      </div>
    </div>
  );
}
