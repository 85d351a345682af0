/**
 * `resourceId` and the counters of a vault are int64, and JavaScript's numbers are exact to 2^53 only: JSON.parse makes
 * another vault's id of one. So they are taken from the text of the answer, where they still have all their digits.
 */

/** JSON with the numbers under these keys as the text they were written as. Throws SyntaxError. */
export const parseWithExact = (text: string, keys: readonly string[]): unknown =>
  JSON.parse(text, (key: string, value: unknown, context?: { readonly source?: string }) =>
    typeof value === "number" && keys.includes(key) ? (context?.source ?? value) : value,
  );

/** JSON with every `resourceId` as the text it was written as. Throws SyntaxError. */
export const parseWithExactResourceId = (text: string): unknown => parseWithExact(text, ["resourceId"]);
