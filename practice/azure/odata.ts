/** The part of OData that clients of the backup provider send. */
import { type Incoming, refuse } from "./reply.ts";

/** The filter in the one form that clients send: `name eq 'value'`, joined by `and`. */
export function filterOf(incoming: Incoming): ReadonlyMap<string, string> {
  const text = incoming.query.get("$filter");
  if (!text) return new Map();
  return new Map(
    text.split(/\s+and\s+/i).map((part): [string, string] => {
      const [, name, value] = /^\s*(\w+)\s+eq\s+'([^']*)'\s*$/i.exec(part) ?? [];
      return name !== undefined && value !== undefined
        ? [name, value]
        : refuse(400, "BMSUserErrorInvalidInput", "The $filter query parameter is not valid.");
    }),
  );
}
