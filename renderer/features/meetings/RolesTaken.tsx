import { useTranslation } from 'react-i18next';
import { type Handbook, type RoleName, roleNames } from '../../../shared/handbook.ts';
import type { Go } from '../../places.ts';
import { useEnded } from '../../ui/ended.ts';
import type { Field } from '../../ui/form/AutosaveForm.tsx';
import { Ticks, useSomeOf } from '../../ui/form/ChoiceFields.tsx';
import { Tick } from '../../ui/form/Choices.tsx';
import { Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import styles from './Aside.module.css';

/** The roles that the mentor took, ticked, and under each of them whether it was planned. */
export function RolesTaken({ roles, go }: Pick<Handbook, 'roles'> & { go: Go }) {
  const { t } = useTranslation();
  const field = useSomeOf('roles', roleNames);
  const planned = useSomeOf('rolesPlanned', roleNames);
  /** A role that was not taken after all was not planned either: nothing stands that is not shown. */
  function choose(taken: RoleName[]): void {
    field.choose(taken);
    const left = (planned.value ?? []).filter((role) => taken.includes(role));
    if (left.length !== planned.value?.length) planned.choose(left);
  }
  return (
    <div data-field="roles">
      <Prompt note={<VisibilityMark visibility={field.visibility} />}>{t('meetings.touched.roles')}</Prompt>
      <ToHandbook subject="roles" section={t('meetings.touched.roles')} go={go} />
      <div className={styles['ticks']}>
        <Ticks
          label={t('meetings.touched.roles')}
          field={{ ...field, choose }}
          all={roleNames}
          words={(role) => <span lang="da">{roles[role].name}</span>}
          more={(role) => <Planned role={role} name={roles[role].name} planned={planned} />}
        />
      </div>
    </div>
  );
}

type PlannedProps = { role: RoleName; name: string; planned: Field<RoleName[]> };

function Planned({ role, name, planned }: PlannedProps) {
  const { t } = useTranslation();
  const isEnded = useEnded();
  const chosen = planned.value ?? [];
  const isPlanned = chosen.includes(role);
  if (isEnded)
    return isPlanned ? <span className={styles['soft']}> {t('meetings.touched.planned')}</span> : null;
  const change = (on: boolean) =>
    planned.choose(roleNames.filter((one) => (one === role ? on : chosen.includes(one))));
  return (
    <div className={styles['planned']} data-field="rolesPlanned">
      <Tick
        label={
          <>
            <span className="for-screen-readers" lang="da">
              {name}:{' '}
            </span>
            {t('meetings.touched.planned')}
          </>
        }
        isSelected={isPlanned}
        onChange={change}
      />
    </div>
  );
}
