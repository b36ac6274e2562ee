import { FileOutput, Lock, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Visibility } from '../../shared/visibility.ts';
import styles from './VisibilityMark.module.css';

const icons = { private: Lock, meeting: Users, hr: FileOutput };

/** Who may read the field on paper. It tells; it is not a control. */
export function VisibilityMark({ visibility }: { visibility: Visibility }) {
  const { t } = useTranslation();
  const Icon = icons[visibility];
  return (
    <span className={[styles['mark'], styles[visibility]].join(' ')} data-visibility={visibility}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      {t(`common.visibility.${visibility}`)}
    </span>
  );
}
