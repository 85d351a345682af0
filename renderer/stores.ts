/** What all pages share, brought together once in begin.ts. Without React, which comes after it. */
import type { PageId } from "../core/steps/navigate.ts";
import { type AnswerFileStore, makeAnswerFileStore } from "./answer-file-store.ts";
import { type AzureStore, makeAzureStore } from "./azure-store.ts";
import type { Link } from "./link.ts";
import { makeRunStore, type RunStore } from "./run-store.ts";
import { makeTypedStore, type TypedStore } from "./typed-store.ts";
import { makeWizardStore, openAt, type WizardStore } from "./wizard-store.ts";

export interface Setup {
  readonly link: Link;
  readonly wizard: WizardStore;
  readonly run: RunStore;
  readonly typed: TypedStore;
  readonly azure: AzureStore;
  readonly answerFile: AnswerFileStore;
}

export function makeSetup(link: Link): Setup {
  const typed = makeTypedStore();
  const wizard = makeWizardStore(link.host, typed);
  const run = makeRunStore(link.host, typed.getState().forget);
  run.subscribe(({ view }, before) => {
    if (view.phase === before.view.phase) return;
    if (view.phase === "running") wizard.getState().goTo("progress");
    if (view.phase === "ended") wizard.getState().goTo("outcome");
  });
  const answerFile = makeAnswerFileStore(link.host, { wizard, typed });
  return { link, typed, wizard, run, azure: makeAzureStore(link.host), answerFile };
}

/** Where this tab was, for a reload. */
export interface Place {
  readonly read: () => string | null;
  readonly write: (page: PageId) => void;
}

/** Reads everything, and finds a run that goes on or has ended while nobody was looking. Also after a lost connection. */
export async function open({ wizard, run }: Setup, place: Place, ready?: () => Promise<void>): Promise<void> {
  const anew = wizard.getState().facts === null;
  if (anew) await wizard.getState().load(ready);
  await run.getState().catchUp();
  if (anew && run.getState().view.phase !== "running") returnTo(place.read(), wizard);
  wizard.subscribe(({ page }, before) => page !== before.page && place.write(page));
  place.write(wizard.getState().page);
}

/** Back to the page of before the reload, with the pages before it open; a page of a run is found by the run itself. */
function returnTo(remembered: string | null, wizard: WizardStore): void {
  openAt(remembered, wizard.setState, wizard.getState);
}
