import { ChevronDown } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseSpread, Handbook, RoleName } from '../../../shared/handbook.ts';
import { sidesOf } from '../../../shared/roles.ts';
import { Button } from '../../ui/Button.tsx';
import { Responsibility, RolesList } from './RolesList.tsx';
import { RoleSpread } from './RoleSpread.tsx';
import { roleAfter } from './role-order.ts';
import styles from './Roles.module.css';

export type RolesFigureProps = {
  handbook: Handbook;
  /** How often each course's held meetings took each role; empty where there is no course. */
  spreads: readonly CourseSpread[];
  /** The role whose text is shown from the start. */
  opened?: RoleName | undefined;
};

/** The figure of the mentor's four roles, or the same as a list, and how the mentor's own meetings took them. */
export function RolesFigure({ handbook, spreads, opened }: RolesFigureProps) {
  const { t } = useTranslation();
  const [isList, setList] = useState(false);
  return (
    <figure className={styles['figure']} aria-label={t('handbook.roles.figure')}>
      {isList ? <RolesList roles={handbook.roles} /> : <Cross roles={handbook.roles} opened={opened} />}
      {!isList && <figcaption className={styles['note']}>{t('handbook.roles.bar')}</figcaption>}
      <Button look="plain" small onPress={() => setList(!isList)}>
        {t(isList ? 'handbook.roles.asFigure' : 'handbook.roles.asList')}
      </Button>
      <RoleSpread roles={handbook.roles} spreads={spreads} />
    </figure>
  );
}

/** Where in the cross something stands, for the style sheet; in one narrow column all follow one another. */
const inRows = (rows: Record<`--${string}`, number>): CSSProperties => rows;

/** The two sides of the one axis that has a name, with the mentor in the middle. */
function Cross({ roles, opened }: Pick<Handbook, 'roles'> & Pick<RolesFigureProps, 'opened'>) {
  const { t } = useTranslation();
  const sides = sidesOf(roles);
  const [open, setOpen] = useState(opened);
  const buttons = useRef(new Map<RoleName, HTMLButtonElement>());
  const rows = Math.max(sides[0].length, sides[1].length);
  const above = Math.ceil(rows / 2);
  const id = useId();

  function move(event: KeyboardEvent, from: RoleName): void {
    const next = roleAfter(event.key, sides, from);
    if (next === undefined) return;
    event.preventDefault();
    buttons.current.get(next)?.focus();
  }
  return (
    <div className={styles['cross']} style={inRows({ '--middle': above + 2, '--end': rows + 3 })}>
      <div className={styles['upright']} />
      <div className={styles['level']} />
      <p className={styles['mentor']}>{t('handbook.roles.mentor')}</p>
      {sides.map((names, side) => (
        <div
          key={side}
          role="group"
          aria-labelledby={`${id}-${side}`}
          className={[styles['side'], side === 0 && styles['left']].filter(Boolean).join(' ')}
        >
          <p id={`${id}-${side}`} className={styles['axis']}>
            {t(side === 0 ? 'handbook.roles.direct' : 'handbook.roles.indirect')}
          </p>
          {names.map((name, row) => (
            <div key={name} className={styles['pair']}>
              <div className={styles['role']} style={inRows({ '--row': row < above ? row + 2 : row + 3 })}>
                <button
                  type="button"
                  ref={(button) => {
                    if (button) buttons.current.set(name, button);
                  }}
                  className={styles['name']}
                  aria-expanded={open === name}
                  aria-controls={`${id}-${name}`}
                  onClick={() => setOpen(open === name ? undefined : name)}
                  onKeyDown={(event) => move(event, name)}
                >
                  <span lang="da">{roles[name].name}</span>
                  <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
                </button>
                <p className={styles['phrase']} lang="da">
                  »{roles[name].phrase}«
                </p>
                <Responsibility kind={roles[name].responsibility} />
              </div>
              <div id={`${id}-${name}`} className={styles['text']} hidden={open !== name}>
                <p className={styles['when']}>{t('handbook.roles.when', { role: roles[name].name })}</p>
                {roles[name].text ? <p lang="da">{roles[name].text}</p> : <p>{t('handbook.roles.noText')}</p>}
              </div>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
