import { useEffect } from 'react';

/** Brings the field asked for into sight, with the caret in it: `data-field` names the field's part of the page. */
export function useCaret(field: string | undefined): void {
  useEffect(() => {
    if (!field) return;
    const part = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
    const target = part?.querySelector('textarea, input, button');
    if (!(target instanceof HTMLElement)) return;
    target.focus();
    part?.scrollIntoView({ block: 'center' });
  }, [field]);
}
