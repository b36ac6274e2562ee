import type { Handlers } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';
import type { Settings } from '../../../shared/settings.ts';
import { notKept } from '../../state/not-kept.ts';
import type { StateFile } from '../../state/state-file.ts';

/** `apply` makes a change take hold at once: menus, theme, and the window's own words. */
export function settingsHandlers(
  state: StateFile,
  apply: (settings: Settings) => void,
): Pick<Handlers<unknown>['settings'], 'change'> {
  return {
    change: async (change) => {
      const settings = { ...state.read().settings, ...change };
      const why = await state.change({ settings });
      apply(settings);
      return why ? notKept(why) : ok(settings);
    },
  };
}
