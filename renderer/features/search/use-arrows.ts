import type { KeyboardEvent, RefObject } from 'react';

/** The arrows go from hit to hit, and from the first one back to the field. */
export function useArrows(list: RefObject<HTMLElement | null>, box: RefObject<HTMLInputElement | null>) {
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('h3 a, h3 [role="link"]') ?? [])];
  const show = (link: HTMLElement | undefined) => {
    link?.focus();
    link?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  return {
    first: () => show(links()[0]),
    move: (event: KeyboardEvent) => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const all = links();
      const at = all.findIndex((link) => link === document.activeElement);
      if (by === 0 || at < 0) return;
      event.preventDefault();
      if (at + by < 0) box.current?.focus();
      else show(all[at + by]);
    },
  };
}
