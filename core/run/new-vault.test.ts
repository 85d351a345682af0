/** A new vault in whole runs: previewed, made once, and found again after a power cut at any moment. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { PRACTICE } from "../../practice/practice-values.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import type { Ports } from "../ports.ts";

let practised: PracticeRun | undefined;
afterEach(() => practised?.close());

const answers = firstTime({
  credentials: {
    from: "sign-in",
    signIn: { method: "service-principal", tenantId: PRACTICE.tenantId, clientId: PRACTICE.clientId },
    vault: {
      subscriptionId: PRACTICE.subscriptionId,
      resourceGroup: PRACTICE.resourceGroup,
      name: "vault-of-berlin",
      create: { region: "germanywestcentral" },
    },
  },
});
const secrets = practiceSecrets;

/** Counts how often Azure was told to make a vault; `atProgress` hears each look at one in the making. */
const counting =
  (counts: { made: number; awaited: number; signedIn: number }, atProgress = () => {}) =>
  (ports: Ports): Partial<Ports> => ({
    azure: {
      async signIn(request, watch) {
        counts.signedIn += 1;
        const session = await ports.azure.signIn(request, watch);
        return {
          ...session,
          createVault: (vault, told) => {
            counts.made += 1;
            const progress: typeof told.progress = (...news) => {
              told.progress(...news);
              atProgress();
            };
            return session.createVault(vault, { ...told, progress });
          },
          awaitVault: (...asked) => {
            counts.awaited += 1;
            return session.awaitVault(...asked);
          },
        };
      },
    },
  });

const stateOf = (actions: readonly { kind: string; state: string; text: string }[]) =>
  actions.find(({ kind }) => kind === "create-vault");

describe("a new vault", () => {
  it("is in the preview: not known while nobody is signed in, then to be made, then already so", async () => {
    practised = practiceRun();
    const { host } = await practised.open();
    const before = stateOf((await host.preview(answers)).actions);
    expect(before).toMatchObject({
      state: "cannot-know",
      text: "Create the vault vault-of-berlin in germanywestcentral",
    });
    await host.signIn({ answers, secrets: { clientSecret: PRACTICE.clientSecret } });
    expect(stateOf((await host.preview(answers)).actions)?.state).toBe("will-do");
    expect((await host.run({ answers, secrets })).kind).toBe("succeeded");
    expect(stateOf((await host.preview(answers)).actions)?.state).toBe("already-so");
  });

  it("is made with one sign-in for the whole run", async () => {
    practised = practiceRun();
    const counts = { made: 0, awaited: 0, signedIn: 0 };
    const { host } = await practised.open(counting(counts));
    expect((await host.run({ answers, secrets })).kind).toBe("succeeded");
    expect(counts).toEqual({ made: 1, awaited: 0, signedIn: 1 });
  });

  it("whose making is cut off is waited for, not asked for again", async () => {
    practised = practiceRun();
    const knobs = path.join(practised.folder, "practice", "azure-knobs.json");
    writeFileSync(knobs, JSON.stringify({ vaultCreation: { looks: 6 } }));
    const counts = { made: 0, awaited: 0, signedIn: 0 };
    // The process is gone while Azure goes on: whatever it would do next is never done.
    const gone = new Promise<never>(() => undefined);
    const first = await practised.open((ports) => ({
      azure: {
        async signIn(request, watch) {
          const session = await ports.azure.signIn(request, watch);
          return {
            ...session,
            createVault: (vault, told) => {
              const progress = () => {
                throw new Error("power cut");
              };
              return session.createVault(vault, { ...told, progress }).catch(() => gone);
            },
          };
        },
      },
      journals: { ...ports.journals, lock: async () => async () => undefined },
    }));
    void first.host.run({ answers, secrets });
    const state = path.join(practised.folder, "practice", "azure.json");
    await expect.poll(() => existsSync(state) && readFileSync(state, "utf8").includes('"making"')).toBe(true);
    const second = await practised.open(counting(counts));
    expect((await second.host.resume({ secrets })).kind).toBe("succeeded");
    expect(counts).toMatchObject({ made: 0, awaited: 1 });
    expect(practised.machine().registration?.vault).toBe("vault-of-berlin");
  });

  it("stops on request while Azure makes it, and the next run finds it", async () => {
    practised = practiceRun();
    const counts = { made: 0, awaited: 0, signedIn: 0 };
    let stop = () => {};
    const { host } = await practised.open(counting(counts, () => stop()));
    stop = () => void host.cancel(undefined);
    expect(await host.run({ answers, secrets })).toMatchObject({ kind: "cancelled", before: "create-vault" });
    stop = () => {};
    expect((await host.resume({ secrets })).kind).toBe("succeeded");
    expect(counts.made).toBe(1);
  });
});
