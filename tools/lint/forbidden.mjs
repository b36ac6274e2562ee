// @ts-check
/**
 * @typedef {Record<string, string>} Shapes what each selector of syntax is refused with
 * @typedef {{ options: readonly unknown[], report: (fault: { node: unknown, message: string }) => void }} Context
 */

/** A rule that reports each piece of syntax that one of its selectors finds. */
const refuse = (/** @type {Shapes} */ shapes) => ({
  create: (/** @type {Context} */ context) => listeners(context, shapes),
});

const listeners = (/** @type {Context} */ context, /** @type {Shapes} */ shapes) =>
  Object.fromEntries(
    Object.entries(shapes).map(([selector, message]) => [
      selector,
      (/** @type {unknown} */ node) => context.report({ node, message }),
    ]),
  );

/** Calls that write or hand out the notebook unencrypted, or load code into the driver. */
const leakyCalls = Object.fromEntries(
  ['serialize', 'backup', 'loadExtension', 'unsafeMode'].map((name) => [
    `CallExpression[callee.property.name="${name}"]`,
    `${name}() leaks plaintext or code: copy a notebook with VACUUM INTO only.`,
  ]),
);

/** SQL that opens a second file, which has no key unless it is given one, or that takes a key away. */
const leakySql = Object.fromEntries(
  ['Literal[value', 'TemplateElement[value.raw'].flatMap((text) =>
    [
      String.raw`/(^|;)\s*ATTACH\b/i`,
      String.raw`/\bATTACH\s+DATABASE\b/i`,
      String.raw`/\b(re)?key\s*=?\s*(''|"")/i`,
    ].map((sql) => [
      `${text}=${sql}]`,
      'This SQL leaks plaintext: the notebook is one file, and its key is never empty.',
    ]),
  ),
);

/**
 * The compiler takes anything of the same shape for an instance, but not where a member can be made by the class alone.
 * It stands for no-unsafe-class-instance-assignment, the one strict rule that oxlint lacks.
 */
const openClass = {
  [`ClassDeclaration > ClassBody:not(:has(${[
    '> [key.type="PrivateIdentifier"]',
    '> [accessibility=/^(private|protected)$/]',
    'TSParameterProperty[accessibility=/^(private|protected)$/]',
  ].join(', ')}))`]:
    'Give it a private or protected member, so that nothing else passes for an instance of it.',
};

/** What a document may carry is picked by main/documents/pick.ts, which alone says that something was picked. */
const asIfPicked = Object.fromEntries(
  ['TSAsExpression', 'TSTypeAssertion'].map((kind) => [
    `${kind} TSTypeReference[typeName.name=/^Picked/]`,
    'pickFor alone makes what a document may carry.',
  ]),
);

/** Where papers of HR and of the meeting are made, nothing is said to be of another type than it is. */
const casts = (/** @type {readonly unknown[]} */ allowed) => ({
  [`TSAsExpression:not([typeAnnotation.typeName.name=/^(${allowed.join('|')})$/])`]:
    'A cast here could let out what was not picked: parse it, or pick it.',
  TSTypeAssertion: 'A cast here could let out what was not picked.',
});

/** The type of `t` before its keys are chosen, which takes the compiler seconds at every call. */
const slowWords = {
  'TSTypeQuery[exprName.name="useTranslation"]': 'Words of ui/explain.ts is the type of t.',
};

/** What no folder of the project may hold, whatever else lint thinks of it; `.oxlintrc.json` says which rule is for which. */
export default {
  meta: { name: 'forbidden' },
  rules: {
    'leaky-call': refuse(leakyCalls),
    'leaky-sql': refuse(leakySql),
    'open-class': refuse(openClass),
    'as-if-picked': refuse(asIfPicked),
    'slow-words': refuse(slowWords),
    cast: {
      meta: { schema: { type: 'array', items: { type: 'string' } } },
      create: (/** @type {Context} */ context) => listeners(context, casts(context.options)),
    },
  },
};
