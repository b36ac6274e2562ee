/** What is written in a line, and the lines that what was pasted into it becomes; blank ones are left out. */
export function pastedLines(text: string): { first: string; more: string[] } {
  const [first = '', ...more] = text.split(/\s*[\r\n]+\s*/);
  return { first, more: more.map((line) => line.trim()).filter((line) => line !== '') };
}
