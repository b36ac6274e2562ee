import { useTranslation } from 'react-i18next';
import { type Handbook, roleNames } from '../../../shared/handbook.ts';
import { Ticks, useSomeOf } from '../../ui/form/ChoiceFields.tsx';
import { Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Aside.module.css';

/** The roles that the mentor took, ticked. */
export function RolesTaken({ roles }: Pick<Handbook, 'roles'>) {
  const { t } = useTranslation();
  const field = useSomeOf('roles', roleNames);
  return (
    <div>
      <Prompt note={<VisibilityMark visibility={field.visibility} />}>{t('meetings.touched.roles')}</Prompt>
      <div className={styles['ticks']}>
        <Ticks
          label={t('meetings.touched.roles')}
          field={field}
          all={roleNames}
          words={(role) => roles[role].name}
        />
      </div>
    </div>
  );
}
