/** What a calendar program reads in a file: each component with its properties, by RFC 5545 and nothing of ours. */
export type Component = { name: string; properties: Property[]; inside: Component[] };
export type Property = { name: string; parameters: Record<string, string>; value: string };

/** @throws where the file is no calendar: a bare line end, a line too long, a component that is not closed. */
export function readCalendar(bytes: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('A line does not end in CRLF');
  const drawn = text.slice(0, -2).split('\r\n');
  for (const line of drawn)
    if (new TextEncoder().encode(line).length > 75) throw new Error(`A line is too long: ${line}`);
  const whole = drawn.join('\r\n').replace(/\r\n[ \t]/g, '');
  const root: Component = { name: '', properties: [], inside: [] };
  const open = [root];
  for (const line of whole.split('\r\n')) {
    const property = readLine(line);
    const at = open.at(-1) ?? root;
    if (property.name === 'BEGIN') {
      const child = { name: property.value, properties: [], inside: [] };
      at.inside.push(child);
      open.push(child);
    } else if (property.name === 'END') {
      if (open.pop()?.name !== property.value) throw new Error(`${property.value} ends out of turn`);
    } else at.properties.push(property);
  }
  const [calendar, ...more] = root.inside;
  if (open.length !== 1 || !calendar || more.length > 0) throw new Error('The file is not one calendar');
  return calendar;
}

function readLine(line: string): Property {
  const [, head = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
  const [name, ...given] = head.split(';');
  if (!name) throw new Error(`No property: ${line}`);
  const parameters = Object.fromEntries(given.map((one) => one.split('=') as [string, string]));
  return { name, parameters, value: value.replace(/\\([\\;,])/g, '$1').replace(/\\n/gi, '\n') };
}

export const eventsIn = ({ inside }: Component): Component[] =>
  inside.filter(({ name }) => name === 'VEVENT');

/** The value of a property that stands once. @throws where it does not */
export function the(component: Component, name: string): string {
  const found = component.properties.filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`${name} stands ${found.length} times`);
  return found[0]?.value ?? '';
}
