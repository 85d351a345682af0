/** The secrets as they are typed. In memory only: never kept, never logged, emptied once a run has had them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { nothingTyped, retyped, type Typed } from "../core/steps/typed.ts";
import type { Place } from "../core/vault/kept-places.ts";

export type TypedStore = StoreApi<
  Typed & { readonly type: (change: Partial<Typed>) => void; readonly forget: () => void }
>;

export const makeTypedStore = (): TypedStore =>
  createStore((set) => ({
    ...nothingTyped,
    type: (change) => set((before) => retyped(before, change)),
    // A passphrase that a run has had is kept somewhere by now: the page asks for it and makes no other.
    forget: () => set({ ...nothingTyped, made: false }),
  }));

/** Remembers that the passphrase was shown to be in this place. */
export const keepIn = (
  typed: TypedStore,
  place: Place,
  { file = "", secret = "" }: { readonly file?: string; readonly secret?: string } = {},
): void => {
  const { kept, keptFile, keptSecret, type } = typed.getState();
  if (kept.includes(place)) return;
  type({ kept: [...kept, place], keptFile: file || keptFile, keptSecret: secret || keptSecret });
};
