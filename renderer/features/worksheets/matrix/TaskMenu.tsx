import { useMemo } from 'react';
import { Header, type Key, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Task, TaskPlace, taskPlaces } from '../../../../shared/worksheets/answers.ts';
import { placeWord } from '../place-words.ts';
import styles from './TaskMenu.module.css';
import type { ChangeTask } from './use-tasks.ts';

type Props = { task: Task; anchor: HTMLElement; change: ChangeTask; close: () => void };

const places: readonly (TaskPlace | null)[] = [...taskPlaces, null];

/** The one menu of the matrix, opened for a task: where to move it, its time mark, and away with it. */
export function TaskMenu({ task, anchor, change, close }: Props) {
  const { t } = useTranslation();
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);

  function act(key: Key): void {
    close();
    const { id } = task;
    if (key === 'time') return change({ kind: 'time', id, takesTime: !task.takesTime }, 'menu');
    if (key === 'remove') return change({ kind: 'remove', id }, 'menu');
    const place = key === 'list' ? null : TaskPlace.parse(key);
    if (place !== task.place) change({ kind: 'place', id, place }, 'menu');
  }
  return (
    <Popover
      className={styles['popover'] ?? ''}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || close()}
      placement="bottom end"
    >
      <Menu className={styles['menu'] ?? ''} aria-label={anchor.ariaLabel ?? ''} onAction={act}>
        <MenuSection
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[task.place ?? 'list']}
          className={styles['section'] ?? ''}
        >
          <Header className={styles['header']}>{t('worksheets.matrix.menu.to')}</Header>
          {places.map((place) => (
            <MenuItem key={place ?? 'list'} id={place ?? 'list'} className={styles['item'] ?? ''}>
              {t(placeWord(place))}
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
    </Popover>
  );
}
