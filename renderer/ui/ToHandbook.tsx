import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { Handbook, HandbookPlace, HandbookSubject } from '../../shared/handbook.ts';
import type { Go } from '../places.ts';
import { useHandbook } from './queries.ts';
import styles from './ToHandbook.module.css';

type Props = {
  subject: HandbookSubject;
  /** What the link is about, for those who do not see where it stands. */
  section: string;
  /** Called by the heading that it leads to, where several stand together. */
  named?: boolean;
  go: Go;
};

/** The quiet way from a part of a page to what the handbook says about it. */
export function ToHandbook({ subject, section, named = false, go }: Props) {
  const { t } = useTranslation();
  const { data } = useHandbook();
  const place = data && partOf(data.handbook, subject);
  if (!place) return null;
  return (
    <Link className={styles['link'] ?? ''} onPress={() => go({ at: 'handbook', place })}>
      <BookOpen size={16} strokeWidth={1.75} aria-hidden />
      {named ? <span lang="da">{headingOf(data.handbook, place)}</span> : t('handbook.reader.about')}
      <span className="for-screen-readers"> {t('handbook.reader.aboutField', { section })}</span>
    </Link>
  );
}

/** The part of the section that tells of a field: the heading above the field's own, where it has one. */
function partOf({ links, sections }: Handbook, subject: HandbookSubject): HandbookPlace | undefined {
  const place = links[subject];
  if (!place) return undefined;
  const blocks = sections.find(({ id }) => id === place.section)?.blocks ?? [];
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.slug === place.heading);
  const above = blocks.slice(0, at + 1).findLast((block) => block.kind === 'heading' && block.level === 2);
  return { section: place.section, heading: above?.kind === 'heading' ? above.slug : place.heading };
}

function headingOf({ sections }: Handbook, { section, heading }: HandbookPlace): string {
  const found = sections.find(({ id }) => id === section);
  const block = found?.blocks.find((one) => one.kind === 'heading' && one.slug === heading);
  return block?.kind === 'heading' ? block.text : (found?.title ?? '');
}
