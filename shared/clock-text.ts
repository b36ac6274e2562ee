import type { Language } from './settings.ts';

const NBSP = '\u00a0';

/** "13.00", as clocks are written in Danish; "13:00" in English. */
export const formatTime = (time: string, language: Language): string =>
  language === 'da' ? time.replace(':', '.') : time;

/** "kl. 14.32" of a moment (ms UTC), on this machine's clock. */
export function formatClock(moment: number, language: Language): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  const text = formatTime(`${two(date.getHours())}:${two(date.getMinutes())}`, language);
  return language === 'da' ? `kl.${NBSP}${text}` : text;
}
