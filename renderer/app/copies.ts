/** A selection that grows is told of this often, ms. */
const PAUSE = 200;

/** Tells main that something was copied here, so that the lock can clear it; never what. */
export function tellCopies(): void {
  const tell = (to: 'clipboard' | 'selection') => void window.notebook.clipboard.copied({ to });
  // After the event: until then nothing is copied.
  const copied = () => setTimeout(() => tell('clipboard'));
  document.addEventListener('copy', copied, true);
  document.addEventListener('cut', copied, true);

  let pause: ReturnType<typeof setTimeout> | undefined;
  let hasGrown = false;
  document.addEventListener('selectionchange', () => {
    if (!isTextSelected()) return;
    hasGrown = pause !== undefined;
    if (hasGrown) return;
    tell('selection');
    pause = setTimeout(() => {
      pause = undefined;
      if (hasGrown) tell('selection');
    }, PAUSE);
  });
}

/** A passphrase that is not shown is never copied by selecting it. */
function isTextSelected(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'))
    return field.selectionStart !== field.selectionEnd;
  return document.getSelection()?.isCollapsed === false;
}
