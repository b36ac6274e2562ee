import { formatClock } from '../../shared/clock-text.ts';
import { dayOf } from '../../shared/day.ts';
import { formatDay } from '../../shared/day-text.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import type { RecoveryPaper } from './paper.ts';

export type SheetFacts = {
  owner: string;
  /** Tells one notebook's sheet from another's; no secret. */
  notebookNumber: string;
  /** ms UTC. */
  createdAt: number;
  /** Nine groups of four signs: the key itself. */
  groups: string[];
  printedAt: number;
  t: Words;
};

/** The page that opens the notebook when the passphrase is forgotten: no passphrase on it, and no file of it. */
export function buildRecoverySheet({
  owner,
  notebookNumber,
  createdAt,
  groups,
  printedAt,
  t,
}: SheetFacts): RecoveryPaper {
  return {
    template: 'recovery-sheet',
    title: t('sheet.paper.title'),
    program: t('common.appName'),
    intro: t('sheet.paper.intro'),
    groups,
    signs: t('sheet.paper.signs'),
    how: {
      heading: t('sheet.paper.how'),
      steps: [t('sheet.paper.step.open'), t('sheet.paper.step.type'), t('sheet.paper.step.choose')],
    },
    where: { heading: t('sheet.paper.where'), text: t('sheet.paper.whereText') },
    facts: [
      {
        label: t('sheet.paper.fact.notebook'),
        text: t('sheet.paper.fact.notebookText', { owner, number: notebookNumber }),
      },
      {
        label: t('sheet.paper.fact.created'),
        text: `${formatDay(dayOf(createdAt), 'da')} ${formatClock(createdAt, 'da')}`,
      },
      { label: t('sheet.paper.fact.place'), text: '' },
      { label: t('sheet.paper.fact.initials'), text: '' },
    ],
    footer: footerOf(t('sheet.paper.title'), printedAt, t),
  };
}
