import { type RoleName, roleNames } from '../../../shared/handbook.ts';
import type { Sides } from '../../../shared/roles.ts';

/**
 * The role that an arrow key leads to: up and down through all of them, the direct ones first, left and right to
 * the other side. The same role where there is none; undefined for other keys.
 */
export function roleAfter(key: string, [direct, other]: Sides, current: RoleName): RoleName | undefined {
  const all = [...direct, ...other];
  const at = all.indexOf(current);
  const across = (from: readonly RoleName[], to: readonly RoleName[]): RoleName => {
    const row = from.indexOf(current);
    return (row < 0 ? undefined : to[Math.min(row, to.length - 1)]) ?? current;
  };
  switch (key) {
    case 'ArrowDown':
      return all[at + 1] ?? current;
    case 'ArrowUp':
      return all[at - 1] ?? current;
    case 'ArrowRight':
      return across(direct, other);
    case 'ArrowLeft':
      return across(other, direct);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}

/** The roles taken in most meetings, several where they are even; none where no role was taken. */
export function mostTaken(times: Record<RoleName, number>): RoleName[] {
  const most = Math.max(...roleNames.map((name) => times[name]));
  return most === 0 ? [] : roleNames.filter((name) => times[name] === most);
}

/** A role's name inside a sentence: with a small letter, unless it is spelled with more than one capital. */
export const inSentence = (name: string): string =>
  name.slice(1) === name.slice(1).toLowerCase() ? name.toLowerCase() : name;
