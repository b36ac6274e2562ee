import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './Page.module.css';

type LeafProps = {
  top?: ReactNode;
  back?: { label: string; go: () => void };
  /** 'row' where the aside stands beside the first entry alone, 'page' where it stands beside them all. */
  aside?: 'row' | 'page' | undefined;
  /** What a wider margin holds besides prompts: choices with a word of explanation, a list of short things, or the names of a figure's rows. */
  marginFor?: 'choices' | 'list' | 'figure';
  children: ReactNode;
};

const asideClass = { row: 'asideRow', page: 'asidePage' } as const;
const marginClass = {
  choices: 'marginForChoices',
  list: 'marginForList',
  figure: 'marginForFigure',
} as const;

/** A sheet with its margin line: prompts to the left, writing to the right, one grid for every page. */
export function Leaf({ top, back, aside, marginFor, children }: LeafProps) {
  const names = [
    styles['leaf'],
    aside && styles['withAside'],
    aside && styles[asideClass[aside]],
    marginFor && styles[marginClass[marginFor]],
  ];
  return (
    <div className={names.filter(Boolean).join(' ')}>
      <div className={styles['top']}>
        <p className={styles['crumb']}>
          {back && (
            <Link className={styles['back'] ?? ''} onPress={back.go}>
              <ArrowLeft size={16} aria-hidden />
              {back.label}
            </Link>
          )}
        </p>
        <div className={styles['status']}>{top}</div>
      </div>
      {children}
    </div>
  );
}

type EntryProps = {
  /** What stands in the margin. */
  margin?: ReactNode;
  wide?: boolean;
  /** 'section' keeps a large distance to what is above, 'row' a small one. */
  spacing?: 'section' | 'row' | 'none';
  /** The field that the entry holds, where a link leads to it. */
  field?: string;
  children: ReactNode;
};

export function Entry({ margin, wide = false, spacing = 'section', field, children }: EntryProps) {
  return (
    <div className={[styles['entry'], styles[spacing]].filter(Boolean).join(' ')} data-field={field}>
      <div className={styles['margin']}>{margin}</div>
      <div className={[styles['text'], wide && styles['wide']].filter(Boolean).join(' ')}>{children}</div>
    </div>
  );
}

/** The page's one title, with facts below it parted by middle dots. */
export function PageTitle({
  title,
  quiet,
  facts = [],
  margin,
  below,
}: {
  title: string;
  quiet?: string;
  facts?: ReactNode[];
  margin?: ReactNode;
  /** Under title and facts: a banner, where there is one. */
  below?: ReactNode;
}) {
  return (
    <header className={[styles['entry'], styles['title']].join(' ')}>
      <div className={styles['margin']}>{margin}</div>
      <div className={[styles['text'], styles['wide']].join(' ')}>
        <h1 tabIndex={-1}>
          {title}
          {quiet && <span className={styles['quiet']}> {quiet}</span>}
        </h1>
        {facts.length > 0 && (
          <p className={styles['facts']}>
            {facts.map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
          </p>
        )}
        <div className={styles['below']}>{below}</div>
      </div>
    </header>
  );
}

type PromptProps = { children: ReactNode; note?: ReactNode; level?: 2 | 3 };

/** A prompt in the margin, with a note under it; `level` is its place in the page's outline. */
export function Prompt({ children, note, level = 2 }: PromptProps) {
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className={styles['prompt']}>{children}</Heading>
      {note && <span className={styles['note']}>{note}</span>}
    </>
  );
}

export const SectionTitle = ({ children, margin }: { children: ReactNode; margin?: ReactNode }) => (
  <div className={[styles['entry'], styles['section']].join(' ')}>
    {margin && <div className={[styles['margin'], styles['level']].join(' ')}>{margin}</div>}
    <h2 className={styles['text']}>{children}</h2>
  </div>
);

/** Beside the text where there is room, below it where there is not. */
export const Aside = ({ label, children }: { label: string; children: ReactNode }) => (
  <aside className={styles['aside']} aria-label={label}>
    {children}
  </aside>
);

export const Actions = ({ children }: { children: ReactNode }) => (
  <div className={styles['actions']}>{children}</div>
);
