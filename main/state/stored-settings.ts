import type { Settings } from '../../shared/settings.ts';
import { idleChoices, usualSettings } from '../../shared/usual-settings.ts';

type Choices = { [N in keyof Settings]: readonly Settings[N][] };

const choices: Choices = {
  language: ['da', 'en'],
  theme: ['system', 'light', 'dark'],
  idleMinutes: idleChoices,
  locksWhenMinimised: [true, false],
  hidesFromCapture: [true, false],
};

/**
 * The settings of a stored state: the usual one wherever one is missing, as in the file of an older program, or
 * is none that can be chosen, so that no file puts the idle lock off for ever.
 */
export function readSettings(stored: unknown): Settings {
  const found = (stored ?? {}) as { [N in keyof Settings]?: unknown };
  const read = <N extends keyof Settings>(name: N): Settings[N] =>
    choices[name].find((choice) => choice === found[name]) ?? usualSettings[name];
  return {
    language: read('language'),
    theme: read('theme'),
    idleMinutes: read('idleMinutes'),
    locksWhenMinimised: read('locksWhenMinimised'),
    hidesFromCapture: read('hidesFromCapture'),
  };
}
