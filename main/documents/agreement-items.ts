import { AgreementFields, type CarriedAgreement } from '../../shared/agreement.ts';
import { originKey } from '../../shared/agreement-words.ts';
import { capitalised, formatDay } from '../../shared/day-text.ts';
import type { Words } from '../words.ts';
import type { Item } from './leaf.ts';
import { type PickedFrom, pickFor } from './pick.ts';

type Told<C extends 'private' | 'meeting'> = PickedFrom<C, typeof AgreementFields>;

const statusWords = {
  open: 'agreements.status.open',
  kept: 'agreements.status.kept',
  partly: 'agreements.status.partly',
  'not-yet': 'agreements.status.notYet',
  dropped: 'agreements.status.dropped',
} as const;

/** What was agreed at a meeting, on that meeting's page. */
export function itemOf({ status, text, due }: Told<'private'> | Told<'meeting'>, t: Words): Item {
  const notes = [
    due && `${t('agreements.dueBy', { day: formatDay(due, 'da') })}.`,
    status !== 'open' && `${t(statusWords[status])}.`,
  ];
  return { mark: status, text, note: notes.filter(Boolean).join(' ') };
}

/** What was agreed earlier, on the page of a meeting that speaks of it. */
export function carriedItem(agreement: CarriedAgreement, alias: string, t: Words): Item {
  const { owner, text, status } = pickFor('private', AgreementFields, agreement);
  const who = owner === 'mentor' ? t('agreements.carried.mentor') : alias;
  return { mark: status, text, note: `${who} · ${originOf(agreement, t)} · ${t(statusWords[status])}` };
}

/** Where an agreement comes from: numbers and days, never a text. */
type Origin = Pick<CarriedAgreement, 'madeAt' | 'isCarriedOn'>;
export type StandingAgreement = { told: Told<'meeting'>; origin: Origin };

/** What is still open, under its owner's name: whence, until when, and how it stands. */
export function standingItem({ told: { text, status, due }, origin }: StandingAgreement, t: Words): Item {
  const notes = [
    capitalised(originOf(origin, t)),
    due && t('agreements.carried.dueBy', { day: formatDay(due, 'da') }),
    t(statusWords[status]),
  ];
  return { mark: status, text, note: notes.filter(Boolean).join(' · ') };
}

const originOf = (origin: Origin, t: Words): string =>
  t(originKey(origin), {
    number: origin.madeAt.number,
    day: formatDay(origin.madeAt.day, 'da', { week: false }),
  });
