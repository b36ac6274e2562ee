import { type Handbook, type Principle, roleNames, type Run } from '../../shared/handbook.ts';
import type { Words } from '../words.ts';
import type { PaperBlock, PaperRow, PaperRun } from './handbook-paper.ts';
import { aRow } from './handbook-rows.ts';

/** Whose words they are is told by `isOwn`: the organisation's, or else the notebook's, which are marked as such. */
type Told = { isOwn: boolean; section: string; t: Words };

const plain = (text: string, style: Run['style'] = 'plain'): PaperRun => ({
  text,
  style,
  to: null,
  isFar: false,
});

/** When each role helps, at the end of its section; nothing where the handbook does not say. */
export function whenRoles(roles: Handbook['roles'], { isOwn, section, t }: Told): PaperRow[] {
  const told = roleNames.map((name) => roles[name]).filter(({ text }) => text !== '');
  if (told.length === 0) return [];
  return [
    aRow({
      heading: { text: t('documents.handbook.whenRole'), anchor: `${section}-roles` },
      label: isOwn ? '' : t('documents.handbook.remark'),
      isRuled: !isOwn,
      blocks: told.map(({ name, text }) => ({
        kind: 'paragraph',
        runs: [plain(name, 'strong'), plain(`. ${text}`)],
      })),
    }),
  ];
}

/** One principle: its name beside its mark, then what the notebook or the organisation says of it. */
export function principleRow(
  { name, question, practice, questions }: Principle,
  number: number,
  { isOwn, section, t }: Told,
): PaperRow {
  const listed = (label: string, items: readonly string[]): PaperBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'label', text: label },
          { kind: 'list', ordered: false, items: items.map((item) => [plain(item)]) },
        ];
  return aRow({
    heading: { text: name, anchor: `${section}-principle-${number}` },
    mark: number,
    label: isOwn ? '' : t('documents.handbook.ownExamples'),
    isRuled: !isOwn,
    blocks: [
      { kind: 'paragraph', runs: [plain(question, 'emphasis')] },
      ...listed(t('documents.handbook.practice'), practice),
      ...listed(t('documents.handbook.questions'), questions),
    ],
  });
}
