import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { AgreementStatus } from '../../../shared/agreement.ts';
import { StatusIcon, statusClass, statusKeys } from '../../ui/AgreementStatus.tsx';
import { useField, type Wording } from '../../ui/form/AutosaveForm.tsx';
import styles from './Meetings.module.css';

const wording: Wording<AgreementStatus> = {
  parse: (text) => AgreementStatus.safeParse(text).data,
  format: (status) => status,
};

/** A menu of the five words; the button shows the one that holds. */
export function StatusMenu({ name }: { name: string }) {
  const { t } = useTranslation();
  const field = useField(name, wording);
  const status = field.value ?? 'open';
  const word = t(statusKeys[status]);
  return (
    <MenuTrigger>
      <Button
        className={[styles['status'], statusClass(status)].join(' ')}
        aria-label={t('agreements.statusOf', { status: word })}
      >
        <StatusIcon status={status} />
        {status !== 'open' && <span>{word}</span>}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom start">
        <Menu
          className={styles['menu'] ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[status]}
          onAction={(key) => field.choose(AgreementStatus.parse(key))}
        >
          {AgreementStatus.options.map((option) => (
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
