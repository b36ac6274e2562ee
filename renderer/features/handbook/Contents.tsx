import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { HandbookPlace, Section } from '../../../shared/handbook.ts';
import { Button } from '../../ui/Button.tsx';
import { useMatches } from '../../ui/use-matches.ts';
import styles from './Reader.module.css';

type Props = {
  sections: readonly Section[];
  current: string;
  open: (place: HandbookPlace) => void;
  printAll: () => void;
};

/** The handbook's contents in the margin; where the page is narrow they fold away above the text. */
export function Contents(props: Props) {
  const { t } = useTranslation();
  const isNarrow = useMatches('(max-width: 44rem)');
  const [isOpen, setOpen] = useState(false);
  const openAndFold = (place: HandbookPlace) => {
    setOpen(false);
    props.open(place);
  };
  if (!isNarrow) return <List {...props} />;
  return (
    <details
      className={styles['folded']}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('handbook.reader.contents')}</summary>
      <List {...props} open={openAndFold} />
    </details>
  );
}

function List({ sections, current, open, printAll }: Props) {
  const { t } = useTranslation();
  return (
    <nav data-contents className={styles['contents']} aria-label={t('handbook.reader.contents')}>
      <ol lang="da">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <Link
              className={styles['content'] ?? ''}
              onPress={() => open({ section: id, heading: null })}
              {...(id === current && { 'aria-current': 'page' })}
            >
              {title}
            </Link>
          </li>
        ))}
      </ol>
      <Button look="plain" small onPress={printAll}>
        {t('handbook.reader.printAll')}
      </Button>
    </nav>
  );
}
