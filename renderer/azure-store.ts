/** The sign-in to Azure before the run, and the lists it opens. Outlives its page; tokens stay with the host. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Answers } from "../core/answers.ts";
import { type ErrorData, SetupError } from "../core/errors.ts";
import type { Host, TypedSecrets } from "../core/host.ts";
import type { Vault } from "../core/ports.ts";
import type { SignedIn, SignInNote } from "../core/vault/kept-sign-in.ts";

export type SignInState =
  | { readonly state: "out" }
  | { readonly state: "asking"; readonly code: SignInNote | null }
  | { readonly state: "failed"; readonly error: ErrorData }
  | { readonly state: "in"; readonly by: SignedIn };

export type VaultList = { readonly subscriptionId: string } & (
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly error: ErrorData }
  | { readonly state: "there"; readonly vaults: readonly Vault[] }
);

export interface AzureLists {
  readonly signedIn: SignInState;
  /** What the sign-in was asked with: other answers make it another one. */
  readonly as: string;
  readonly vaults: VaultList | null;
  readonly signIn: (answers: Answers, secrets: TypedSecrets) => Promise<void>;
  /** Asks the host whether somebody is signed in for these answers already. */
  readonly recall: (answers: Answers) => Promise<void>;
  /** Also breaks off a sign-in that goes on. */
  readonly signOut: () => void;
  readonly list: (subscriptionId: string) => Promise<void>;
}

export type AzureStore = StoreApi<AzureLists>;

/** What of the answers a sign-in depends on. */
export const signInMark = ({ cloud, proxy, credentials: { signIn } }: Answers): string =>
  JSON.stringify([cloud, proxy, signIn]);

/** Nobody is known to be signed in for these answers, and nobody is about to be. */
const isForgotten = ({ as, signedIn: { state } }: AzureLists, answers: Answers): boolean =>
  answers.credentials.signIn.tenantId !== "" &&
  state !== "asking" &&
  (state === "out" || as !== signInMark(answers));

const OUT = { signedIn: { state: "out" }, vaults: null } as const;

export function makeAzureStore(host: Host): AzureStore {
  return createStore<AzureLists>((set, get) => {
    let turn = 0;
    const isNow = (mine: number) => mine === turn;
    const showCode = async (mine: number) => {
      const code = await host.signInNote(undefined).catch(() => null);
      if (isNow(mine) && get().signedIn.state === "asking") set({ signedIn: { state: "asking", code } });
    };
    return {
      ...OUT,
      as: "",
      signIn: async (answers, secrets) => {
        turn += 1;
        const mine = turn;
        set({ signedIn: { state: "asking", code: null }, as: signInMark(answers), vaults: null });
        const asked = host.signIn({ answers, secrets });
        void showCode(mine);
        try {
          const by = await asked;
          if (isNow(mine)) set({ signedIn: { state: "in", by } });
        } catch (thrown) {
          if (isNow(mine)) set({ signedIn: { state: "failed", error: SetupError.from(thrown).toData() } });
        }
      },
      recall: async (answers) => {
        const mark = signInMark(answers);
        if (!isForgotten(get(), answers)) return;
        const mine = turn;
        const by = await host.signedIn(answers).catch(() => null);
        if (by && isNow(mine)) set({ signedIn: { state: "in", by }, as: mark, vaults: null });
      },
      signOut: () => {
        turn += 1;
        set(OUT);
        void host.signOut(undefined).catch(() => undefined);
      },
      list: async (subscriptionId) => {
        set({ vaults: { subscriptionId, state: "loading" } });
        const news = await listed(host, subscriptionId);
        // Another subscription may have been chosen meanwhile, or nobody be signed in any more.
        if (news && get().vaults?.subscriptionId === subscriptionId) set(news);
      },
    };
  });
}

/** What a list comes to; nothing where a newer question has taken its place. */
async function listed(host: Host, subscriptionId: string): Promise<Partial<AzureLists> | null> {
  try {
    const vaults = await host.listVaults({ subscriptionId });
    return { vaults: { subscriptionId, state: "there", vaults } };
  } catch (thrown) {
    const error = SetupError.from(thrown).toData();
    if (error.code === "run.cancelled") return null;
    // The host has forgotten the sign-in: after a run, or because it was started anew.
    if (error.code === "azure.signed-out") return { signedIn: { state: "failed", error }, vaults: null };
    return { vaults: { subscriptionId, state: "failed", error } };
  }
}
