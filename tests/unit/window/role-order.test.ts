import { describe, expect, test } from 'vitest';
import { inSentence, mostTaken, roleAfter } from '../../../renderer/features/handbook/role-order.ts';
import { sidesOf } from '../../../shared/roles.ts';
import { aHandbook } from '../../support/handbook.ts';

describe('the order of the roles', () => {
  test('holds where an own handbook puts three roles on one side', () => {
    const { roles } = aHandbook();
    const sides = sidesOf({ ...roles, coach: { ...roles.coach, direct: true } });
    expect(sides).toEqual([['adviser', 'coach', 'networker'], ['guide']]);
    expect(roleAfter('ArrowRight', sides, 'networker')).toBe('guide');
    expect(roleAfter('ArrowLeft', sides, 'guide')).toBe('adviser');
    expect(roleAfter('ArrowDown', sides, 'guide')).toBe('guide');
    expect(roleAfter('a', sides, 'guide')).toBeUndefined();
    const alone = sidesOf({
      ...roles,
      coach: { ...roles.coach, direct: true },
      guide: { ...roles.guide, direct: true },
    });
    expect(roleAfter('ArrowRight', alone, 'coach')).toBe('coach');
  });

  test('names what was taken most, several where they are even, and none where nothing was', () => {
    expect(mostTaken({ adviser: 0, coach: 0, networker: 0, guide: 0 })).toEqual([]);
    expect(mostTaken({ adviser: 3, coach: 1, networker: 3, guide: 0 })).toEqual(['adviser', 'networker']);
  });

  test('a name has a small letter inside a sentence, but an abbreviation keeps its capitals', () => {
    expect(inSentence('Rådgiver')).toBe('rådgiver');
    expect(inSentence('HR-partner')).toBe('HR-partner');
  });
});
