/** What is said of the servers that a chosen vault holds: more than 50 cannot be registered, and no two of one name. */
import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { defaultAnswers } from "../core/default-answers.ts";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import { azureLists } from "../core/text/azure-lists.ts";
import { newVault } from "../core/text/new-vault.ts";
import { wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const SUBSCRIPTION = "11111111-2222-4333-8444-555555555555";
const VAULT = { subscriptionId: SUBSCRIPTION, resourceGroup: "backup-rg", name: "vault-1" };
const words = newVault.servers;

/** Signed in, with the vault chosen. */
async function choose(vaultServers: Host["vaultServers"]) {
  const calls: Partial<Host> = {
    signIn: async () => ({
      tenantId: "contoso.com",
      who: "admin@contoso.com",
      subscriptions: [{ id: SUBSCRIPTION, name: "Production", state: "Enabled", tenantId: null }],
    }),
    signInNote: async () => null,
    listVaults: async () => [
      {
        ...VAULT,
        region: "westeurope",
        privateEndpointStateForBackup: "None",
        publicNetworkAccess: "Enabled",
        redundancy: "GeoRedundant",
      },
    ],
    vaultServers,
  };
  const setup = await openOn(wizardHost({ calls }).host);
  const { credentials } = defaultAnswers();
  const signIn = { ...credentials.signIn, tenantId: "contoso.com" };
  setup.wizard.getState().answer({ credentials: { ...credentials, from: "sign-in", signIn, vault: VAULT } });
  setup.wizard.getState().goTo("vault-credentials");
  render(<App setup={setup} />);
  await userEvent.click(await screen.findByRole("button", { name: azureLists.signIn }));
  await screen.findByText("Geo-redundant");
  return setup;
}

describe("a vault that is chosen", () => {
  it.each([50, 51, 1234])("with %i servers is said to be full, before anything is tried", async (count) => {
    const asked = vi.fn(async () => ({ count, clash: null }));
    await choose(asked);
    const told = await screen.findByText(words.full({ count }));
    expect(told.closest('[role="alert"]')?.textContent).toContain(words.fullWhy);
    expect(asked).toHaveBeenCalledExactlyOnceWith({ vault: VAULT });
  });

  it("with a server of this one's name says so, and that a registration of before is no harm", async () => {
    await choose(async () => ({ count: 49, clash: "backup01.contoso.com" }));
    const told = await screen.findByText(words.clash({ name: "backup01.contoso.com" }));
    expect(told.closest('[role="alert"]')?.textContent).toContain(words.clashWhy);
    expect(screen.queryByText(/cannot be registered/)).toBeNull();
  });

  it("both at once are both told, and hinder nobody from going on", async () => {
    const { wizard } = await choose(async () => ({ count: 50, clash: "BACKUP01" }));
    await screen.findByText(words.full({ count: 50 }));
    await screen.findByText(words.clash({ name: "BACKUP01" }));
    await act(() => wizard.getState().next());
    expect(wizard.getState().page).not.toBe("vault-credentials");
  });

  it.each<[string, Host["vaultServers"]]>([
    ["with room and no such name", async () => ({ count: 49, clash: null })],
    ["whose list this account may not see", () => Promise.reject(new SetupError("azure.forbidden"))],
  ])("%s is not spoken of", async (_name, vaultServers) => {
    const asked = vi.fn(vaultServers);
    await choose(asked);
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await act(() => new Promise<void>((resolve) => setImmediate(resolve)));
    expect(screen.queryByRole("alert", { name: /server/ })).toBeNull();
    expect(screen.queryByText(/cannot be registered|registered with this vault already/)).toBeNull();
  });
});
