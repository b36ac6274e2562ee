/** A ref that stays the same, so that an element takes the focus when it appears and at no later drawing. */
export const focusOnce = (element: HTMLElement | null): void => element?.focus();
