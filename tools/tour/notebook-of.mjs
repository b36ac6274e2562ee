// @ts-check
/** @typedef {import('playwright').Page} Page */

/**
 * The window's own calls, made from the walk: each gives its value, or throws its error. They are without their types.
 * @returns {any}
 */
export const notebookOf = (/** @type {Page} */ page) =>
  named((group) => named((verb) => (/** @type {unknown} */ input) => ask(page, group, verb, input)));

/** Whatever it is asked for by name is made on the spot. */
const named = (/** @type {(name: string) => unknown} */ make) =>
  new Proxy({}, { get: (_none, name) => make(String(name)) });

const ask = (
  /** @type {Page} */ page,
  /** @type {string} */ group,
  /** @type {string} */ verb,
  /** @type {unknown} */ input,
) =>
  page.evaluate(
    async ([of, name, given]) => {
      const result = await /** @type {any} */ (window).notebook[of][name](given);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    },
    /** @type {const} */ ([group, verb, input]),
  );

/** The id of the course that goes by an alias. */
export async function courseOf(/** @type {Page} */ page, /** @type {string} */ alias) {
  const courses = await notebookOf(page).courses.list();
  return courses.find((/** @type {any} */ one) => one.alias === alias).id;
}
