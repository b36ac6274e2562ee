/** An operator of a PDF content stream with its operands as written. */
export type Operation = { operator: string; operands: string[] };

const WHITE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;

/** Parts a content stream into operations (ISO 32000-1, 7.8.2); inline images are passed over. */
export function* operationsOf(stream: string): Generator<Operation> {
  let operands: string[] = [];
  for (const token of tokensOf(stream)) {
    if (isOperand(token)) operands.push(token);
    else {
      yield { operator: token, operands };
      operands = [];
    }
  }
}

const isOperand = (token: string): boolean =>
  /^[-+.\d(</[]/.test(token) || ['true', 'false', 'null'].includes(token);

function* tokensOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (WHITE.test(sign)) at += 1;
    else if (sign === '%') at = lineEnd(text, at);
    else {
      const end = tokenEnd(text, at);
      const token = text.slice(at, end);
      at = token === 'ID' ? Math.max(end, text.indexOf('EI', end)) : end;
      yield token;
    }
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

function tokenEnd(text: string, at: number): number {
  const sign = text.charAt(at);
  if (sign === '(') return stringEnd(text, at);
  if (text.startsWith('<<', at)) return bracketEnd(text, at, '<<', '>>');
  if (sign === '<') return text.indexOf('>', at) + 1;
  if (sign === '[') return bracketEnd(text, at, '[', ']');
  let end = at + 1;
  while (end < text.length && !WHITE.test(text.charAt(end)) && !DELIMITER.test(text.charAt(end))) end += 1;
  return end;
}

function stringEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function bracketEnd(text: string, start: number, open: string, close: string): number {
  let at = start + open.length;
  while (at < text.length) {
    if (text.startsWith(close, at)) return at + close.length;
    if (text.charAt(at) === '(') at = stringEnd(text, at);
    else if (text.startsWith(open, at)) at = bracketEnd(text, at, open, close);
    else at += 1;
  }
  return text.length;
}
