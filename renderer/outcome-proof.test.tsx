/** What the result says of Azure: that it is asked, that nobody has to wait, and what it answered. */
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Host } from "../core/host.ts";
import type { AzureProof } from "../core/run/azure-proof.ts";
import type { RunEvent } from "../core/run/events.ts";
import { explain } from "../core/text/errors.ts";
import { outcomePage } from "../core/text/outcome-page.ts";
import type { VaultServer } from "../core/vault-servers-port.ts";
import { wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { linkTo } from "./link.ts";
import { makeSetup, open } from "./stores.ts";

const words = outcomePage.proof;
const at = "2026-11-22T06:00:00.000Z";
const server: VaultServer = {
  name: "BACKUP01",
  identity: "BACKUP01",
  kind: "mars",
  status: "Registered",
  agentVersion: "2.0.9262.0",
  items: "0",
};
const listed: AzureProof = { state: "listed", at, server };
const succeeded: RunEvent = {
  type: "outcome",
  kind: "succeeded",
  registered: true,
  encrypted: true,
  scheduled: false,
  changed: true,
  done: ["register"],
  notDone: [],
  receipts: {},
};
const planned: RunEvent = {
  type: "planned",
  version: 1,
  runId: "r",
  at,
  plan: {
    version: 1,
    flow: "set-up",
    practice: true,
    actions: [],
    secretFiles: {},
    generatesPassphrase: false,
  },
};

/** The result of a run that has succeeded. */
async function show(calls: Partial<Host>) {
  const { host } = wizardHost({ calls: { eventsSoFar: async () => [planned, succeeded], ...calls } });
  const setup = makeSetup(linkTo(host));
  await open(setup, { read: () => "outcome", write: () => undefined });
  render(<App setup={setup} />);
  const proof = await screen.findByRole("region", { name: words.heading });
  return { user: userEvent.setup(), proof: within(proof) };
}

describe("the proof", () => {
  it("says that Azure is asked and for how long, and can be left unwaited and asked for again", async () => {
    let answer: (proof: AzureProof) => void = () => undefined;
    const azureProof = () =>
      new Promise<AzureProof>((resolve) => {
        answer = resolve;
      });
    const cancel = vi.fn(async () => answer({ state: "stopped" }));
    const askAzureAgain = vi.fn(async () => listed);
    const { user, proof } = await show({ azureProof, cancel, askAzureAgain });
    expect(await proof.findByText(words.azureAsking)).toBeTruthy();
    await user.click(proof.getByRole("button", { name: words.stop }));
    expect(cancel).toHaveBeenCalledOnce();
    expect(await proof.findByText(words.stopped)).toBeTruthy();
    await user.click(proof.getByRole("button", { name: words.again }));
    expect(await proof.findByText(words.listed({ name: "BACKUP01", status: "Registered" }))).toBeTruthy();
    expect(askAzureAgain).toHaveBeenCalledOnce();
    expect(proof.queryByRole("button", { name: words.again })).toBeNull();
  });

  it("says how long it was looked for in vain, and promises nothing that Microsoft does not", async () => {
    const { proof } = await show({ azureProof: async () => ({ state: "not-listed", at, seconds: 119 }) });
    expect(
      await proof.findByText(/does not list this server yet: it was looked for over 119 seconds\.$/),
    ).toBeTruthy();
    expect(proof.getByText(words.notListedWhy)).toBeTruthy();
    expect(proof.getByRole("button", { name: words.again })).toBeTruthy();
  });

  it("another status than registered is not told as the proof", async () => {
    const registering = { ...server, status: "Registering" };
    const { proof } = await show({ azureProof: async () => ({ state: "listed", at, server: registering }) });
    const told = await proof.findByText(words.otherStatus({ name: "BACKUP01", status: "Registering" }));
    expect(told.closest(".notice-good")).toBeNull();
    expect(proof.getByRole("button", { name: words.again })).toBeTruthy();
  });

  it("a refusal is told in its own words; where nobody signed in there is nothing to ask again", async () => {
    const error = { code: "azure.forbidden", about: {} } as const;
    const first = await show({ azureProof: async () => ({ state: "failed", error }) });
    expect(await first.proof.findByText(explain(error).message)).toBeTruthy();
    cleanup();
    const { proof } = await show({ azureProof: async () => ({ state: "not-asked" }) });
    expect(await proof.findByText(words.notAsked)).toBeTruthy();
    expect(proof.queryByRole("button", { name: words.again })).toBeNull();
  });
});
