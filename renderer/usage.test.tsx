/** The page of what the vault stores, with a host as a test wants it. */
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import { azureLists } from "../core/text/azure-lists.ts";
import { explain } from "../core/text/errors.ts";
import { parts } from "../core/text/frame.ts";
import { text } from "../core/text/steps.ts";
import { usage as words } from "../core/text/usage.ts";
import type { UsageCounter } from "../core/usage-port.ts";
import type { VaultUsage } from "../core/vault/usage.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const VAULT = {
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  name: PRACTICE.vault,
};
const counter = (name: string, value: string, unit = "Bytes"): UsageCounter => ({
  name,
  label: null,
  unit,
  value,
  limit: "-1",
  period: null,
});
const usageOf = (...counters: readonly UsageCounter[]): VaultUsage => ({
  at: "2026-11-22T03:00:00.000Z",
  vault: VAULT,
  counters,
  items: { state: "there", counters: [counter("MAB", "3", "Count"), counter("DPM", "1", "Count")] },
  servers: { state: "failed", error: { code: "azure.forbidden", about: {} } },
});
const USUAL = [
  counter("GRSStorageUsage", "107374182400"),
  counter("ManagedInstances", "5", "Count"),
  counter("UsedDiskSize", "214748364800"),
];
const signedIn = { tenantId: "contoso.com", who: "admin@contoso.com", subscriptions: [] };

/** The page of a registered server, opened from the first one; nobody has signed in. */
async function show(calls: Partial<Host> = {}) {
  const vaultUsage = vi.fn(async () => usageOf(...USUAL));
  const { host, drafts } = wizardHost({
    facts: {
      registered: true,
      encrypted: true,
      vault: VAULT.name,
      resourceGroup: VAULT.resourceGroup,
      subscriptionId: VAULT.subscriptionId,
    },
    calls: {
      signIn: async () => signedIn,
      signInNote: async () => null,
      signOut: async () => undefined,
      vaultUsage,
      ...calls,
    },
  });
  const setup = await openOn(host);
  render(<App setup={setup} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: words.link }));
  await screen.findByRole("heading", { level: 1, name: words.title });
  return { ...setup, user, drafts, vaultUsage };
}

async function signIn({ user }: Awaited<ReturnType<typeof show>>) {
  await user.type(await screen.findByLabelText(text["vault-credentials"].fields.tenantId), "contoso.com");
  await user.click(screen.getByRole("button", { name: azureLists.signIn }));
  await screen.findByText(azureLists.as({ who: "admin@contoso.com" }));
}

const row = async (label: string) => {
  const table = await screen.findByRole("table", { name: words.numbers.heading });
  return within(table).getByRole("rowheader", { name: label }).closest("tr")?.textContent;
};

describe("before anybody has signed in", () => {
  it("explains why the numbers differ, asks Azure nothing, and leads back without a step", async () => {
    const { vaultUsage, user, wizard } = await show();
    expect(screen.getByText(words.three.billText)).toBeTruthy();
    expect(document.querySelector(".eyebrow")).toBeNull();
    expect(vaultUsage).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: words.back }));
    expect(wizard.getState().page).toBe("start");
  });

  it("a tenant is asked for before the host is", async () => {
    const asked = vi.fn(async () => signedIn);
    const { user } = await show({ signIn: asked });
    await user.click(await screen.findByRole("button", { name: azureLists.signIn }));
    expect(asked).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText(text["vault-credentials"].fields.tenantId));
  });
});

it("an application signs in with all that it needs, on a server that is registered already too", async () => {
  const { fields, methods } = text["vault-credentials"];
  const asked = vi.fn(async () => signedIn);
  const { user, wizard } = await show({ signIn: asked });
  expect(wizard.getState().answers.flow).toBe("change-settings");
  await user.click(await screen.findByRole("radio", { name: methods["service-principal"] }));
  await user.type(screen.getByLabelText(fields.tenantId), "contoso.com");
  await user.type(screen.getByLabelText(fields.clientId), PRACTICE.clientId);
  await user.click(screen.getByRole("button", { name: azureLists.signIn }));
  expect(asked).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByLabelText(fields.clientSecret));
});

describe("signed in", () => {
  it("asks for this server's vault, and tells what could not be told", async () => {
    const shown = await show();
    await signIn(shown);
    expect(await row(words.numbers.stored)).toContain("100.0 GB107,374,182,400 bytes");
    expect(await row(words.numbers.source)).toContain(parts.unknown);
    expect(await row(words.numbers.servers)).toContain(parts.unknown);
    expect(shown.vaultUsage).toHaveBeenCalledExactlyOnceWith({ vault: VAULT });
    const { message } = explain({ code: "azure.forbidden", about: {} });
    expect(screen.getByText(words.kinds.failed({ message }))).toBeTruthy();
  });

  it("the bars say what the table says, and are not read out", async () => {
    await signIn(await show());
    await row(words.numbers.stored);
    const width = (id: string) =>
      Number(document.querySelector(`[data-bar="${id}"] .bars-bar`)?.getAttribute("width"));
    expect(width("disk")).toBe(1000);
    expect(width("stored")).toBe(500);
    expect(document.querySelector(".bars")?.getAttribute("aria-hidden")).toBe("true");
  });

  it("unknown counters are shown apart, and are part of no sum", async () => {
    const counters = [...USUAL, counter("Something <new>", "9223372036854775807", "Bananas")];
    await signIn(await show({ vaultUsage: async () => usageOf(...counters) }));
    const table = await screen.findByRole("table", { name: words.counters.unknown });
    expect(table.textContent).toContain("Something <new>");
    expect(table.textContent).toContain("9,223,372,036,854,775,807 Bananas");
    expect(await row(words.numbers.stored)).toContain("100.0 GB");
  });

  it("money is named only with both prices, and Enter in a price leads nowhere", async () => {
    const shown = await show();
    await signIn(shown);
    await row(words.numbers.stored);
    const estimate = screen.getByRole("region", { name: words.estimate.heading });
    expect(estimate.textContent).toContain(words.estimate.waiting);
    await shown.user.type(screen.getByLabelText(words.estimate.perInstance), "8");
    expect(estimate.textContent).toContain(words.estimate.waiting);
    await shown.user.type(screen.getByLabelText(words.estimate.perGigabyte), "0,02{Enter}");
    expect(estimate.textContent).toContain("About 42.00 a month");
    expect(estimate.textContent).toContain("5 × 8 + 100.0 GB × 0.02 = 40.00 + 2.00");
    expect(shown.wizard.getState().page).toBe("usage");
  });

  it("no estimate is made of what could not be told", async () => {
    const shown = await show({ vaultUsage: async () => usageOf(counter("ManagedInstances", "1", "Count")) });
    await signIn(shown);
    await shown.user.type(await screen.findByLabelText(words.estimate.perInstance), "8");
    await shown.user.type(screen.getByLabelText(words.estimate.perGigabyte), "1");
    expect(screen.getByText(words.estimate.cannot)).toBeTruthy();
  });

  it("an empty vault says so", async () => {
    await signIn(await show({ vaultUsage: async () => usageOf() }));
    expect(await screen.findByText(words.empty)).toBeTruthy();
    expect(screen.queryByRole("table", { name: words.numbers.heading })).toBeNull();
  });

  it("what Azure refuses is told with what to do, and asked again", async () => {
    const vaultUsage = vi.fn(async () => usageOf(...USUAL));
    vaultUsage.mockRejectedValueOnce(new SetupError("azure.not-found", { vault: VAULT.name }));
    const shown = await show({ vaultUsage });
    await signIn(shown);
    const { message, remedy } = explain({ code: "azure.not-found", about: { vault: VAULT.name } });
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByText(remedy)).toBeTruthy();
    await shown.user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await row(words.numbers.stored)).toContain("100.0 GB");
  });

  it("a sign-in that the host has forgotten is offered again", async () => {
    const vaultUsage = vi.fn(async () => usageOf(...USUAL));
    vaultUsage.mockRejectedValueOnce(new SetupError("azure.signed-out"));
    const shown = await show({ vaultUsage });
    await signIn(shown).catch(() => undefined);
    await shown.user.click(await screen.findByRole("button", { name: azureLists.signInAgain }));
    expect(await row(words.numbers.stored)).toContain("100.0 GB");
  });

  it("a draft that is kept meanwhile is none of this page: it goes on at the first", async () => {
    const { drafts, user } = await show();
    await user.type(await screen.findByLabelText(text["vault-credentials"].fields.tenantId), "x");
    await vi.waitFor(() => expect(drafts.at(-1)?.page).toBe("start"));
    expect(drafts.at(-1)?.answers.credentials.signIn.tenantId).toBe("x");
  });
});
