import ts from 'typescript';

/** What opens a connection by its mere name, in Node and in a page. */
const globals = new Set([
  'fetch',
  'WebSocket',
  'XMLHttpRequest',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
]);
const members = new Set(['sendBeacon']);
const nodeModules = ['http', 'https', 'http2', 'net', 'tls', 'dns', 'dns/promises', 'dgram', 'quic'];
const modules = new Set([
  ...nodeModules.flatMap((name) => [name, `node:${name}`]),
  ...['undici', 'ws', 'axios', 'got', 'node-fetch'],
]);
const electronParts = new Set(['net', 'autoUpdater', 'crashReporter']);
const globalObjects = new Set(['globalThis', 'window', 'self', 'global']);

/** Every way to a network that a script names: `module http`, `global fetch`, `member sendBeacon`, `electron net`. */
export function networkUses(code: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const use = useOf(node);
    if (use) found.add(use);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.tsx', code, ts.ScriptTarget.Latest, true));
  return found;
}

function useOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) && modules.has(node.text) && isModuleName(node))
    return `module ${node.text}`;
  if (ts.isImportSpecifier(node)) return electronPart(node);
  if (ts.isElementAccessExpression(node)) return indexed(node);
  if (!ts.isIdentifier(node)) return undefined;
  const { parent, text } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    const owner = ts.isIdentifier(parent.expression) ? parent.expression.text : '';
    if (members.has(text)) return `member ${text}`;
    if (owner === 'electron' && electronParts.has(text)) return `electron ${text}`;
    return globalObjects.has(owner) && globals.has(text) ? `global ${text}` : undefined;
  }
  if (text === 'autoUpdater' && ts.isBindingElement(parent)) return 'electron autoUpdater';
  return globals.has(text) && !isOnlyAName(node) ? `global ${text}` : undefined;
}

/** `globalThis['fetch']` is `fetch`. */
function indexed({ expression, argumentExpression }: ts.ElementAccessExpression): string | undefined {
  const isGlobal = ts.isIdentifier(expression) && globalObjects.has(expression.text);
  const name = ts.isStringLiteralLike(argumentExpression) ? argumentExpression.text : '';
  return isGlobal && globals.has(name) ? `global ${name}` : undefined;
}

/** Named as a module is: in an import, an export, or as the first thing given to any function. */
function isModuleName(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || isFirstArgument(node, parent);
}

function electronPart(node: ts.ImportSpecifier): string | undefined {
  const from = node.parent.parent.parent;
  const name = (node.propertyName ?? node.name).text;
  const isElectron = ts.isImportDeclaration(from) && from.moduleSpecifier.getText().includes('electron');
  return isElectron && electronParts.has(name) ? `electron ${name}` : undefined;
}

/** The name of a property, a method or an own variable, which is not the browser's. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return 'name' in parent && parent.name === node;
}

const isFirstArgument = (node: ts.Node, parent: ts.Node): boolean =>
  ts.isCallExpression(parent) && parent.arguments[0] === node;
