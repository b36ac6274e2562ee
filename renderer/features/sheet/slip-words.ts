import { assertNever } from '../../../shared/result.ts';
import type { KeySlip } from '../../../shared/recovery-key.ts';
import type { Words } from '../../ui/explain.ts';

/** What is wrong with a key as it was typed, with the group where it can be known. */
export function explainSlip(slip: KeySlip, t: Words): string {
  switch (slip.fault) {
    case 'sign':
      return t('sheet.slip.sign', { group: slip.group, sign: slip.sign });
    case 'length':
      if (slip.signs === 0) return t('sheet.slip.missing', { group: slip.group });
      return t('sheet.slip.length', { group: slip.group, count: slip.signs });
    case 'check':
      return t('errors.kind.wrongKeyCheck');
    default:
      return assertNever(slip);
  }
}
