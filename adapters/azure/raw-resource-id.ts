/**
 * `resourceId` is an int64, and JavaScript's numbers are exact to 2^53 only: JSON.parse makes another vault's id of it.
 * So it is taken from the text of the answer, where it still has all its digits.
 */

const KEY = "resourceId";

/** JSON with every `resourceId` as the text it was written as. Throws SyntaxError. */
export const parseWithExactResourceId = (text: string): unknown =>
  JSON.parse(text, (key: string, value: unknown, context?: { readonly source?: string }) =>
    key === KEY && typeof value === "number" ? (context?.source ?? value) : value,
  );
