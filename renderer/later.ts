/** The rules of the pages after the first: fetched with those pages, so that the first is there without them. */
import { SetupError } from "../core/errors.ts";

export type Rules = typeof import("./rules.ts").rules;

let fetched: Rules | null = null;

/** Throws `host.connection-lost`; asked again it tries again. */
export async function fetchRules(): Promise<Rules> {
  try {
    fetched ??= (await import("./rules.ts")).rules;
    return fetched;
  } catch (cause) {
    throw new SetupError("host.connection-lost", {}, { cause });
  }
}

/** null until they are fetched: no page but the first, which breaks none, is shown before. */
export const rules = (): Rules | null => fetched;
