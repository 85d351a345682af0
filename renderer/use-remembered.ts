/** What is chosen on a page and is no answer, such as a unit or a size to calculate with: kept while the wizard is open. */
import { useState } from "react";
import { useSetup } from "./setup.ts";
import type { Setup } from "./stores.ts";

const remembered = new WeakMap<Setup, Map<string, unknown>>();

/**
 * @param name tells it from the others; use it for values of one type only
 * @param initial where nothing was chosen yet
 */
export function useRemembered<T extends string | number | boolean>(
  name: string,
  initial: T,
): readonly [T, (value: T) => void] {
  const setup = useSetup();
  const [value, show] = useState<T>(() => {
    const before = remembered.get(setup)?.get(name);
    return isLike(before, initial) ? before : initial;
  });
  const choose = (chosen: T) => {
    const all = remembered.get(setup) ?? new Map<string, unknown>();
    remembered.set(setup, all.set(name, chosen));
    show(chosen);
  };
  return [value, choose];
}

const isLike = <T>(before: unknown, initial: T): before is T => typeof before === typeof initial;
