import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { FLOWS } from "../core/answer-choices.ts";
import type { Answers } from "../core/answers.ts";
import { SetupError } from "../core/errors.ts";
import {
  completeAnswers,
  reportOf,
  type WizardHostOptions,
  wizardHost,
} from "../practice/test-wizard-host.ts";
import { fetchRules } from "./later.ts";
import { makeTypedStore } from "./typed-store.ts";
import { makeWizardStore, pagesOf } from "./wizard-store.ts";

const open = async (options: WizardHostOptions = {}) => {
  const told = wizardHost(options);
  const typed = makeTypedStore();
  const wizard = makeWizardStore(told.host, typed);
  await wizard.getState().load();
  return { ...told, typed, wizard };
};

interface Moves {
  next(): Promise<void>;
  back(): void;
  go(to: number): void;
  proxy(host: string): void;
  file(file: string): void;
  rate(kbps: number): void;
  folder(folder: string): void;
}

const passphrase = {
  passphrase: "PASS-CANARY-sixteen-letters",
  made: true,
  kept: ["sheet", "manager"],
} as const;

// As every page but the first does.
beforeAll(async () => void (await fetchRules()));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the form", () => {
  it("no walk of Back, Next and leaving pages changes an answer", async () => {
    const step: fc.Arbitrary<(moves: Moves) => unknown> = fc.oneof(
      fc.constant((moves: Moves) => moves.next()),
      fc.constant((moves: Moves) => moves.back()),
      fc.nat(12).map((to) => (moves: Moves) => moves.go(to)),
      fc.string().map((host) => (moves: Moves) => moves.proxy(host)),
      fc.string().map((file) => (moves: Moves) => moves.file(file)),
      fc.nat(4_000_000).map((kbps) => (moves: Moves) => moves.rate(kbps)),
      fc.string().map((folder) => (moves: Moves) => moves.folder(folder)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FLOWS), fc.array(step, { maxLength: 40 }), async (flow, walk) => {
        const { wizard } = await open({ facts: { product: "dpm", registered: true } });
        wizard.getState().chooseFlow(flow);
        let said = wizard.getState().answers;
        const say = (change: Partial<Answers>) => {
          said = { ...said, ...change };
          wizard.getState().answer(change);
        };
        const moves = {
          next: () => wizard.getState().next(),
          back: () => wizard.getState().back(),
          go: (to: number) => wizard.getState().goTo(pagesOf(wizard.getState())[to] ?? "start"),
          proxy: (host: string) => say({ proxy: { ...said.proxy, use: "custom", host } }),
          file: (file: string) => say({ credentials: { ...said.credentials, file } }),
          rate: (workHourKbps: number) =>
            say({ throttling: { ...said.throttling, limited: true, workHourKbps } }),
          folder: (recoveryFolder: string) => say({ recoveryFolder }),
        };
        for (const take of walk) await take(moves);
        expect(wizard.getState().answers).toEqual(said);
      }),
      { numRuns: 60 },
    );
  });

  it("is sent to the host once the typing rests, and found again after a reload, with what is in its file", async () => {
    const { wizard, drafts, host } = await open();
    for (const host of ["p", "pr", "proxy"])
      wizard.getState().answer({ proxy: { use: "custom", host, port: 1, user: "" } });
    wizard.getState().answer({ credentials: completeAnswers().credentials });
    expect(drafts).toHaveLength(0);
    vi.runAllTimers();
    expect(drafts).toHaveLength(1);

    const reloaded = makeWizardStore(host, makeTypedStore());
    await reloaded.getState().load();
    expect(reloaded.getState().answers).toEqual(wizard.getState().answers);
    expect(reloaded.getState().credentials).toMatchObject({
      state: "read",
      report: { vault: "practice-vault" },
    });
  });

  it("holds no secret", async () => {
    const { wizard, typed, drafts } = await open();
    typed.getState().type({
      ...passphrase,
      proxyPassword: "PROXY-CANARY",
      clientSecret: "CLIENT-CANARY",
      securityPin: "PIN-CANARY",
    });
    wizard.getState().answer(completeAnswers());
    for (let page = 0; page < 8; page += 1) await wizard.getState().next();
    vi.runAllTimers();
    expect(drafts.length).toBeGreaterThan(0);
    expect(JSON.stringify([drafts, wizard.getState().answers])).not.toContain("CANARY");
  });

  it("another flow keeps what was said, and starts the way anew", async () => {
    const { wizard } = await open({ facts: { registered: true } });
    wizard.getState().answer({ proxy: { use: "custom", host: "proxy.contoso.com", port: 3128, user: "" } });
    wizard.getState().goTo("throttling");
    wizard.getState().chooseFlow("re-register");
    expect(wizard.getState().answers.proxy.host).toBe("proxy.contoso.com");
    expect([...wizard.getState().visited]).toEqual(["start"]);
  });
});

describe("Next", () => {
  it("stays and shows what is wrong, page by page, until the form is whole", async () => {
    const { wizard, typed } = await open();
    const page = () => wizard.getState().page;
    await wizard.getState().next();
    await wizard.getState().next();
    expect(page()).toBe("vault-credentials");
    await wizard.getState().next();
    expect([page(), wizard.getState().refusals, [...wizard.getState().shown]]).toEqual([
      "vault-credentials",
      1,
      ["credentials.file"],
    ]);
    wizard.getState().answer({ credentials: completeAnswers().credentials });
    await wizard.getState().next();
    await wizard.getState().next();
    expect(page()).toBe("encryption");
    await wizard.getState().next();
    expect(page()).toBe("encryption");
    typed.getState().type(passphrase);
    await wizard.getState().next();
    expect(page()).toBe("review");
  });

  it("reads a file that was typed a moment ago before it lets it pass", async () => {
    const message = "The vault credentials expired.";
    const problem = { code: "vault-credentials.expired", about: {}, message, remedy: "" } as const;
    const { wizard } = await open({
      calls: { readCredentials: async () => reportOf({ problems: [problem] }) },
    });
    wizard.getState().goTo("vault-credentials");
    wizard.getState().answer({ credentials: completeAnswers().credentials });
    await wizard.getState().next();
    expect(wizard.getState().page).toBe("vault-credentials");
    expect(wizard.getState().faults()).toMatchObject([{ field: "credentials.file", words: message }]);
  });

  it("takes no report for another file than the one that is chosen now", async () => {
    const replies: (() => void)[] = [];
    const slow = () =>
      new Promise<ReturnType<typeof reportOf>>((done) => replies.push(() => done(reportOf())));
    const { wizard } = await open({ calls: { readCredentials: slow } });
    const choose = (file: string) => {
      wizard.getState().answer({ credentials: { ...completeAnswers().credentials, file } });
      return wizard.getState().readCredentials();
    };
    const first = choose("C:\\a.VaultCredentials");
    const second = choose("C:\\b.VaultCredentials");
    replies[0]?.();
    await first;
    expect(wizard.getState().credentials).toEqual({ file: "C:\\b.VaultCredentials", state: "reading" });
    replies[1]?.();
    await second;
    expect(wizard.getState().credentials).toMatchObject({ file: "C:\\b.VaultCredentials", state: "read" });
  });
});

describe("faults at fields", () => {
  it("show once a field was left, follow the typing, and go when it is right", async () => {
    const { wizard } = await open();
    const type = (host: string) => {
      wizard.getState().editField("proxy.host");
      wizard.getState().answer({ proxy: { use: "custom", host, port: 8080, user: "" } });
    };
    wizard.getState().goTo("proxy");
    const shown = () =>
      wizard
        .getState()
        .faults()
        .some(({ field }) => wizard.getState().shown.has(field));
    type("not an address");
    expect(shown()).toBe(false);
    wizard.getState().leaveField("proxy.host", false);
    expect(shown()).toBe(true);
    type("not an addres");
    expect(shown()).toBe(true);
    type("proxy");
    expect(shown()).toBe(false);
    type("proxy with blank");
    expect(shown()).toBe(false);
  });

  it("an empty field that was only passed through shows none", async () => {
    const { wizard } = await open();
    wizard.getState().goTo("vault-credentials");
    wizard.getState().leaveField("credentials.file", true);
    expect(wizard.getState().shown.size).toBe(0);
  });
});

it("a machine that cannot be read is told, and can be read again", async () => {
  let works = false;
  const { wizard } = await open({
    calls: {
      unfinished: async () => {
        if (works) return null;
        throw new SetupError("run.journal-damaged", { runId: "r", line: 3 });
      },
    },
  });
  expect(wizard.getState()).toMatchObject({ facts: null, trouble: { code: "run.journal-damaged" } });
  works = true;
  await wizard.getState().load();
  expect(wizard.getState()).toMatchObject({ trouble: null, facts: { computerName: "BACKUP01" } });
});

it("the form is there before the prerequisites are: a page that was reloaded over a run is not to wait for them", async () => {
  const { wizard } = await open({ calls: { runChecks: () => new Promise(() => undefined) } });
  expect(wizard.getState()).toMatchObject({
    facts: { computerName: "BACKUP01" },
    checks: { state: "loading" },
  });
});
