import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SecretBox.module.css';
import { TextBox } from './TextBox.tsx';

type Props = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange: (text: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  below?: ReactNode;
  /** Shown as text from the start, as an offered phrase is. */
  startsShown?: boolean;
};

/** A secret that can be shown while it is typed. */
export function SecretBox({ startsShown = false, ...props }: Props) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(startsShown);
  const Icon = isShown ? EyeOff : Eye;
  const toggle = (
    <button
      type="button"
      className={styles['toggle']}
      aria-label={`${t(isShown ? 'common.hide' : 'common.show')}: ${props.label}`}
      onClick={() => setShown(!isShown)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {t(isShown ? 'common.hide' : 'common.show')}
    </button>
  );
  return <TextBox {...props} type={isShown ? 'text' : 'password'} suffix={toggle} />;
}
