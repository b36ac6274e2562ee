import type { CarriedAgreement } from './agreement.ts';

/** The i18n key of where an agreement comes from; it takes the meeting's number, or, where that has none, its day. */
export const originKey = ({ madeAt, isCarriedOn }: Pick<CarriedAgreement, 'madeAt' | 'isCarriedOn'>) => {
  if (madeAt.number === null) return 'agreements.carried.fromCancelled';
  return isCarriedOn ? 'agreements.carried.fromEarlier' : 'agreements.carried.from';
};
