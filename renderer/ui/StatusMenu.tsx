import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AgreementStatus } from '../../shared/agreement.ts';
import { useEnded } from './ended.ts';
import { StatusIcon, statusClass, statuses, statusKeys } from './AgreementStatus.tsx';
import styles from './StatusMenu.module.css';

type Props = {
  status: AgreementStatus;
  /** The agreement's text, where the menu does not stand beside a field with it. */
  of?: string;
  onChoose: (status: AgreementStatus) => void;
};

/** A menu of the five words; the button shows the one that holds. In a course that has ended it is read alone. */
export function StatusMenu({ status, of, onChoose }: Props) {
  const { t } = useTranslation();
  const word = t(statusKeys[status]);
  if (useEnded())
    return (
      <span className={[styles['status'], styles['read'], statusClass(status)].join(' ')}>
        <StatusIcon status={status} />
        {word}
      </span>
    );
  return (
    <MenuTrigger>
      <Button
        className={[styles['status'], statusClass(status)].join(' ')}
        aria-label={
          of === undefined
            ? t('agreements.statusOf', { status: word })
            : t('agreements.statusOfOne', { status: word, text: of })
        }
      >
        <StatusIcon status={status} />
        {(status !== 'open' || of !== undefined) && <span>{word}</span>}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom start">
        <Menu
          className={styles['menu'] ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[status]}
          onAction={(key) => onChoose(key as AgreementStatus)}
        >
          {statuses.map((option) => (
            <MenuItem
              key={option}
              id={option}
              className={styles['option'] ?? ''}
              textValue={t(statusKeys[option])}
            >
              <span className={statusClass(option)}>
                <StatusIcon status={option} />
              </span>
              {t(statusKeys[option])}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
