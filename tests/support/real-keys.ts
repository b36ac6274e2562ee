import { execFileSync } from 'node:child_process';
import { definedEnv } from './program.ts';

/** Presses keys as a keyboard does, on the display of this test's program (X11). @param keys as `xdotool key` names them */
export const pressKeys = (keys: string): void =>
  void execFileSync('xdotool', ['key', '--clearmodifiers', keys], { env: definedEnv() });
