import { useEffect, useMemo, useRef } from 'react';
import { Header, type Key, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Task, TaskPlace, taskPlaces } from '../../../../shared/worksheets/answers.ts';
import { placeWord } from '../../../../shared/worksheets/place-words.ts';
import styles from './TaskMenu.module.css';
import type { ChangeTask } from './use-tasks.ts';

type Props = { task: Task; anchor: HTMLElement; change: ChangeTask; close: () => void };

const places: readonly (TaskPlace | null)[] = [...taskPlaces, null];

/** The one menu of the matrix, opened for a task: where to move it, its time mark, and away with it. */
export function TaskMenu({ task, anchor, change, close }: Props) {
  const { t } = useTranslation();
  const name = anchor.ariaLabel ?? '';
  const inside = useRef<HTMLDivElement>(null);
  // A click by a screen reader leaves the focus on what stands around the menu.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (!inside.current?.contains(document.activeElement))
        inside.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);

  function act(key: Key): void {
    close();
    const { id } = task;
    if (key === 'time') change({ kind: 'time', id, takesTime: !task.takesTime }, 'menu');
    else if (key === 'remove') change({ kind: 'remove', id }, 'menu');
    else place(key === 'list' ? null : TaskPlace.parse(key));
  }
  function place(to: TaskPlace | null): void {
    if (to !== task.place) change({ kind: 'place', id: task.id, place: to }, 'menu');
  }
  return (
    <Popover
      className={styles['popover'] ?? ''}
      triggerRef={trigger}
      isOpen
      aria-label={name}
      onOpenChange={(isOpen) => isOpen || close()}
      placement="bottom end"
    >
      <div ref={inside}>
        <Menu className={styles['menu'] ?? ''} aria-label={name} autoFocus="first" onAction={act}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[task.place ?? 'list']}
            className={styles['section'] ?? ''}
          >
            <Header className={styles['header']}>{t('worksheets.matrix.menu.to')}</Header>
            {places.map((one) => (
              <MenuItem key={one ?? 'list'} id={one ?? 'list'} className={styles['item'] ?? ''}>
                {t(placeWord(one))}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="multiple"
            selectedKeys={task.takesTime ? ['time'] : []}
            className={styles['section'] ?? ''}
            aria-label={t('worksheets.matrix.much')}
          >
            <MenuItem id="time" className={styles['item'] ?? ''}>
              {t('worksheets.matrix.menu.takesTime')}
            </MenuItem>
          </MenuSection>
          <MenuItem id="remove" className={styles['item'] ?? ''}>
            {t('worksheets.matrix.menu.remove')}
          </MenuItem>
        </Menu>
      </div>
    </Popover>
  );
}
