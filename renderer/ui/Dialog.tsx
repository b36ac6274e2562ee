import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './Dialog.module.css';

type Props = {
  title: string;
  onClose: () => void;
  /** An alert asks before something is done that cannot be undone; a click beside it answers nothing. */
  isAlert?: boolean;
  children: ReactNode;
};

/** Over the page, until it is closed; Esc closes. */
export const Dialog = ({ title, onClose, isAlert = false, children }: Props) => (
  <ModalOverlay
    className={styles['overlay'] ?? ''}
    isOpen
    isDismissable={!isAlert}
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose();
    }}
  >
    <Modal className={styles['modal'] ?? ''}>
      <AriaDialog className={styles['dialog'] ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
        <Heading slot="title" className={styles['title'] ?? ''}>
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
