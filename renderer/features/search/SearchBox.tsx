import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LONGEST_QUERY } from '../../../shared/find-words.ts';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import styles from './Search.module.css';

type Props = {
  typed: string;
  box: Ref<HTMLInputElement>;
  onType: (typed: string) => void;
  /** On to the hits. */
  onDown: () => void;
};

/** One large field; Enter and the arrow down lead to the first hit, Escape clears it. */
export function SearchBox({ typed, box, onType, onDown }: Props) {
  const { t } = useTranslation();
  const goDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onDown();
  };
  return (
    <SearchField className={styles['box'] ?? ''} value={typed} onChange={onType}>
      <Label className="for-screen-readers">{t('search.words')}</Label>
      <Search size={20} strokeWidth={1.75} aria-hidden />
      <Input ref={box} maxLength={LONGEST_QUERY} onKeyDown={goDown} {...quietWriting} />
      {typed !== '' && (
        <Button className={styles['clear'] ?? ''}>
          <X size={16} strokeWidth={1.75} aria-hidden />
          {t('search.clear')}
        </Button>
      )}
    </SearchField>
  );
}
