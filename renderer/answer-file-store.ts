/** An answer file on its way into the form: read by the host, filled in, and the page that needs attention first. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { SecretFiles } from "../core/answers.ts";
import { type ErrorData, SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { OpenedAnswers } from "../core/plan/read-answers.ts";
import { flowChoices } from "../core/steps/flows.ts";
import type { PageId } from "../core/steps/navigate.ts";
import { nothingTyped } from "../core/steps/typed.ts";
import { fetchRules, type Rules } from "./later.ts";
import type { TypedStore } from "./typed-store.ts";
import { pagesOf, type WizardStore } from "./wizard-store.ts";

/** The host takes no more. */
const MAX_BYTES = 200_000;

/** What was filled in from a file, told on the page that came up. */
export interface FilledIn {
  readonly name: string;
  readonly page: PageId;
  readonly secretFiles: SecretFiles;
}

export interface AnswerFile {
  readonly reading: boolean;
  readonly error: ErrorData | null;
  readonly filled: FilledIn | null;
  /** Each resolves when the form is filled in, or `error` says why not; then nothing was filled in. */
  readonly openPath: (file: string) => Promise<void>;
  readonly openDropped: (file: File) => Promise<void>;
}

export type AnswerFileStore = StoreApi<AnswerFile>;

interface Form {
  readonly wizard: WizardStore;
  readonly typed: TypedStore;
}

export const makeAnswerFileStore = (host: Host, form: Form): AnswerFileStore =>
  createStore<AnswerFile>((set) => {
    const open = async (read: () => Promise<OpenedAnswers>) => {
      set({ reading: true, error: null });
      try {
        set({ filled: await fillIn(await read(), form), reading: false });
      } catch (thrown) {
        set({ error: SetupError.from(thrown).toData(), reading: false });
      }
    };
    return {
      reading: false,
      error: null,
      filled: null,
      openPath: (file) => open(() => host.readAnswerFile({ file })),
      openDropped: (file) =>
        open(async () => {
          if (file.size > MAX_BYTES) throw new SetupError("answers.too-large", { file: file.name });
          return host.receiveAnswerFile({ name: file.name, text: await file.text() });
        }),
    };
  });

/** Fills in the form and goes to the first page that something is missing on, else to the review. */
async function fillIn({ name, answers }: OpenedAnswers, { wizard, typed }: Form): Promise<FilledIn> {
  const { withPresentSettings, faultsOf } = await fetchRules();
  const { facts, answer, readCredentials } = wizard.getState();
  const whole = facts ? withPresentSettings(answers, facts) : answers;
  // On the pages a passphrase is always shown or typed; one that a file holds is not made anew.
  answer({ ...whole, passphrase: { ...whole.passphrase, from: "given" } });
  typed.getState().type({ ...nothingTyped, made: answers.secretFiles.passphrase ? false : null });
  wizard.setState({ credentials: null });
  if (whole.credentials.from === "file") await readCredentials();
  return { name, page: goToFirst({ wizard, typed }, faultsOf), secretFiles: answers.secretFiles };
}

function goToFirst({ wizard, typed }: Form, faultsOf: Rules["faultsOf"]): PageId {
  const state = wizard.getState();
  const pages = pagesOf(state);
  const barred = state.facts !== null && isBarred(state.answers.flow, flowChoices(state.facts));
  const isFaulty = (page: PageId) => faultsOf(page, state, typed.getState()).length > 0;
  const page = barred
    ? "start"
    : (pages.find((one) => one !== "review" && isFaulty(one)) ??
      pages.find((one) => one === "review") ??
      "start");
  wizard.setState({ visited: new Set(pages.slice(0, pages.indexOf(page) + 1)) });
  state.goTo(page);
  return page;
}

const isBarred = (flow: string, choices: ReturnType<typeof flowChoices>): boolean =>
  choices.some((choice) => choice.flow === flow && choice.barred !== null);
