/** The secrets as they are typed. In memory only: never kept, never logged, emptied once a run has had them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { nothingTyped, type Typed } from "../core/steps/typed.ts";

export type TypedStore = StoreApi<
  Typed & { readonly type: (change: Partial<Typed>) => void; readonly forget: () => void }
>;

export const makeTypedStore = (): TypedStore =>
  createStore((set) => ({
    ...nothingTyped,
    type: (change) => set(change),
    // A passphrase that a run has had is kept somewhere by now: the page asks for it and makes no other.
    forget: () => set({ ...nothingTyped, made: false }),
  }));
