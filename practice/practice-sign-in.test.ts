/** Signing in before the run, through the whole host and against the practice Azure. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultAnswers } from "../core/default-answers.ts";
import type { SignInRequest } from "../core/ports.ts";
import { PRACTICE } from "./practice-values.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "./test-runs.ts";

let run: PracticeRun;
beforeEach(() => {
  run = practiceRun();
});
afterEach(() => run.close());

/** Counts who signs in at Azure itself. */
async function open() {
  const asked: SignInRequest[] = [];
  const opened = await run.open(({ azure }) => ({
    azure: {
      signIn: (request, watch) => {
        asked.push(request);
        return azure.signIn(request, watch);
      },
    },
  }));
  return { ...opened, asked };
}

const withSecret = { clientSecret: practiceSecrets.clientSecret };

describe("signing in before the run", () => {
  it("lists subscriptions and vaults, and the run that follows takes the same sign-in, once", async () => {
    const { host, asked } = await open();
    const signedIn = await host.signIn({ answers: firstTime(), secrets: withSecret });
    expect(signedIn).toMatchObject({ tenantId: PRACTICE.tenantId, who: null });
    expect(signedIn.subscriptions.map(({ id }) => id)).toContain(PRACTICE.subscriptionId);
    expect(signedIn.subscriptions.length).toBeGreaterThan(1);
    const vaults = await host.listVaults({ subscriptionId: PRACTICE.subscriptionId });
    expect(vaults).toContainEqual(
      expect.objectContaining({ name: PRACTICE.vault, resourceGroup: PRACTICE.resourceGroup }),
    );
    const outcome = await host.run({ answers: firstTime(), secrets: practiceSecrets });
    expect(outcome.kind).toBe("succeeded");
    expect(asked).toHaveLength(1);
    // It is forgotten afterwards.
    await expect(host.listVaults({ subscriptionId: PRACTICE.subscriptionId })).rejects.toMatchObject({
      code: "azure.signed-out",
    });
  });

  it("shows the code of a device code sign-in, then who it was", async () => {
    const { host } = await open();
    const answers = defaultAnswers();
    const { credentials } = answers;
    const signIn = { ...credentials.signIn, tenantId: PRACTICE.tenantId };
    const going = host.signIn({
      answers: { ...answers, credentials: { ...credentials, signIn } },
      secrets: {},
    });
    expect(await host.signInNote(undefined)).toMatchObject({
      kind: "device-code",
      userCode: expect.stringMatching(/^[A-Z0-9-]{6,}$/),
    });
    expect((await going).who).toContain("@");
    expect(await host.signInNote(undefined)).toBeNull();
  });

  it("can be broken off while the code is shown", async () => {
    const { host } = await open();
    const answers = defaultAnswers();
    const { credentials } = answers;
    const signIn = { ...credentials.signIn, tenantId: PRACTICE.tenantId };
    const going = host.signIn({
      answers: { ...answers, credentials: { ...credentials, signIn } },
      secrets: {},
    });
    await host.signInNote(undefined);
    await host.signOut(undefined);
    await expect(going).rejects.toMatchObject({ code: "run.cancelled" });
  });
});
