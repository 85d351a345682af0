/** In the pseudo-language every word of the catalogues is accented: what reads in plain letters is data, or in no catalogue. */
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Flow } from "../core/answer-choices.ts";
import type { CheckState } from "../core/checks/check.ts";
import type { Facts } from "../core/facts.ts";
import { describeAction } from "../core/plan/describe.ts";
import type { Action, Plan } from "../core/plan/plan.ts";
import type { Outcome } from "../core/run/events.ts";
import type { PageId } from "../core/steps/navigate.ts";
import { positionsText } from "../core/text/keeping.ts";
import { LANGUAGE_NAMES } from "../core/text/language.ts";
import { speak } from "../core/text/speak.ts";
import { momentText } from "../core/text/time.ts";
import { aboutOf, completeAnswers, reportOf, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";
import { pagesOf } from "./wizard-store.ts";

beforeEach(async () => {
  await speak("en-XA");
});
afterEach(async () => {
  await speak("en");
});

const at = "2026-11-21T12:00:00.000Z";
const action: Action = { id: "register", kind: "register", credentialsFile: null, registerAnyway: false };
const plan: Plan = {
  version: 1,
  flow: "set-up",
  practice: true,
  actions: [action],
  secretFiles: {},
  generatesPassphrase: false,
};

const STATES: readonly CheckState[] = ["pass", "warn", "fail", "could-not-tell"];
const checks = STATES.map((state, index) => ({
  id: String(index),
  title: `${index}`,
  state,
  found: "1",
  needed: "2",
  remedy: "3",
  source: "4",
}));

async function show(facts: Partial<Facts> = {}) {
  const told = wizardHost({
    facts: { ...registered, ...facts },
    calls: {
      runChecks: async () => checks,
      preview: async () => ({
        plan,
        actions: [
          { id: action.id, kind: action.kind, text: describeAction(action), state: "will-do", caution: null },
        ],
        wouldChange: true,
        secretsNeeded: [],
      }),
    },
  });
  const setup = await openOn(told.host);
  render(<App setup={setup} />);
  return { ...setup, ...told };
}

const registered: Partial<Facts> = {
  product: "mars",
  agentVersion: "2.0.9262.0",
  registered: true,
  encrypted: true,
  vault: "contoso-vault",
  region: "westeurope",
  since: "2026-01-02T00:00:00.000Z",
  until: "2026-11-22T00:00:00.000Z",
  throttling: {
    limited: true,
    workHourKbps: 512,
    nonWorkHourKbps: 2048,
    workHours: { from: "09:00", to: "17:00" },
    workDays: ["monday"],
  },
};

/** All texts of what a host has told, and of what is chosen: names, paths, ids and times. */
function textsIn(data: unknown): string[] {
  if (typeof data === "string") return [data, momentText(data)];
  return data && typeof data === "object" ? Object.values(data).flatMap(textsIn) : [];
}

const READ_OUT = ["aria-label", "title", "placeholder", "alt", "aria-description"] as const;

/** Every text that is shown or read out, one for each node. */
function textsOf(page: Element): string[] {
  const texts: string[] = [];
  const walk = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement, nodeValue } = walk.currentNode;
    if (!parentElement?.closest("style, script, .mono, .plate, code")) texts.push(nodeValue ?? "");
  }
  for (const element of page.querySelectorAll("*"))
    for (const name of READ_OUT) texts.push(element.getAttribute(name) ?? "");
  return texts;
}

/** Words of two plain letters and more. With a digit or a sign inside, as in `D:\Data`, a word is a path, a host or an id. */
function plainWords(data: unknown): string[] {
  const known = textsIn(data).sort((one, other) => other.length - one.length);
  const words = textsOf(document.body).flatMap((text) => {
    const rest = known.reduce((left, one) => (one === "" ? left : left.replaceAll(one, " ")), text);
    return rest.split(/[\s·–]+/).map((word) => word.replace(/^[„“"'(]+|[.,:;!?)“"'…]+$/gu, ""));
  });
  return [...new Set(words)].filter((word) => /^[A-Za-z]{2,}$/.test(word));
}

/** Opens what is folded, so that it is read too. */
async function unfold(): Promise<void> {
  for (const button of document.querySelectorAll<HTMLElement>('.main button[aria-expanded="false"]'))
    await act(async () => button.click());
}

/** What is there on every page; the lists' last "and" and the months are the browser's own words, in the language they stand for. */
const always = {
  about: aboutOf(),
  report: reportOf(),
  names: LANGUAGE_NAMES,
  and: positionsText([1, 2]).replaceAll(/\d/g, "").trim(),
  at,
};

async function expectAccented({ wizard }: Awaited<ReturnType<typeof show>>, page: string): Promise<void> {
  await screen.findByRole("heading", { level: 1 });
  await unfold();
  const { facts, answers } = wizard.getState();
  expect(plainWords({ ...always, facts, answers }), page).toEqual([]);
  expect(screen.getAllByRole("button").length, page).toBeGreaterThan(1);
}

it.each<[Flow, Partial<Facts>]>([
  ["set-up", { product: "none", agentVersion: null, registered: false, encrypted: false }],
  ["set-up", { product: "mabs", registered: false, encrypted: false }],
  ["re-register", {}],
  ["change-settings", { product: "dpm", recoveryFolder: "D:\\Recovery" }],
])("%s with %j: every word of every page comes from a catalogue", async (flow, facts) => {
  const shown = await show(facts);
  const { wizard } = shown;
  act(() => wizard.getState().answer({ ...completeAnswers(), flow }));
  const pages = pagesOf(wizard.getState()).filter((page) => page !== "progress" && page !== "outcome");
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) {
    // Loaded and drawn in English first: words that are kept from then on would stay English.
    await act(() => speak("en"));
    await act(async () => wizard.getState().goTo(page));
    await screen.findByRole("heading", { level: 1 });
    await act(() => speak("en-XA"));
    await expectAccented(shown, `${flow}: ${page}`);
  }
});

const fills: Partial<Record<PageId, (shown: Awaited<ReturnType<typeof show>>) => void>> = {
  usage: () => undefined,
  unregister: () => undefined,
  "vault-credentials": ({ wizard }) =>
    wizard.getState().answer({ credentials: { ...completeAnswers().credentials, from: "sign-in" } }),
  throttling: ({ wizard }) =>
    wizard.getState().answer({ throttling: { ...completeAnswers().throttling, limited: true } }),
  proxy: ({ wizard }) =>
    wizard.getState().answer({ proxy: { use: "custom", host: "", port: 8080, user: "contoso\\backup" } }),
  encryption: ({ typed }) =>
    typed.getState().type({ passphrase: "qwerty1234", confirm: "qwerty123", made: false }),
};

it.each(Object.keys(fills) as (keyof typeof fills)[])(
  "%s, opened up and filled in wrongly: its words too",
  async (page) => {
    const shown = await show({ registered: false, encrypted: false });
    await act(async () => shown.wizard.getState().goTo(page));
    await screen.findByRole("heading", { level: 1 });
    act(() => {
      fills[page]?.(shown);
      shown.wizard.getState().showFaultsOf(page);
    });
    await expectAccented(shown, page);
  },
);

const ending = { registered: true, encrypted: true, scheduled: null, changed: true, receipts: {} };
const error = { code: "network.timed-out", about: { host: "login.contoso.com" } } as const;
const notDone = ["register"];

it.each<Outcome>([
  { kind: "succeeded", ...ending, done: ["register"], notDone: [] },
  { kind: "failed", at: "register", error, ...ending, done: [], notDone },
  { kind: "cancelled", before: "register", ...ending, done: [], notDone },
  { kind: "restart-needed", after: "register", ...ending, done: [], notDone },
])("a run and its end ($kind): their words too", async (outcome) => {
  const shown = await show();
  const { wizard, tell } = shown;
  const code = {
    kind: "device-code",
    userCode: "HX7QK4MPZ",
    verificationUri: "https://contoso.com/device",
    expiresAt: at,
  } as const;
  await act(async () => {
    tell({ type: "planned", version: 1, runId: "r", at, plan });
    tell({ type: "started", at, id: "register" });
    tell({ type: "progress", id: "register", part: 0.5, note: code });
    wizard.getState().goTo("progress");
  });
  await expectAccented(shown, "progress");
  await act(async () => {
    tell({ type: "outcome", ...outcome });
    wizard.getState().goTo("outcome");
  });
  await expectAccented(shown, "outcome");
});
