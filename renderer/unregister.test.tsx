/** The page that removes a server from its vault, with a host as a test wants it. */
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SetupError } from "../core/errors.ts";
import type { Facts } from "../core/facts.ts";
import type { Host } from "../core/host.ts";
import type { VaultId } from "../core/ports.ts";
import { azureLists, vaultRights as rights } from "../core/text/azure-lists.ts";
import { explain } from "../core/text/errors.ts";
import { error as errorWords } from "../core/text/frame.ts";
import { text } from "../core/text/steps.ts";
import { unregister as words } from "../core/text/unregister.ts";
import { usage } from "../core/text/usage.ts";
import type { Removed } from "../core/vault/unregister.ts";
import type { VaultServer } from "../core/vault-servers-port.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const { subscriptionId, resourceGroup, vault } = PRACTICE;
const VAULT = { subscriptionId, resourceGroup, name: vault };
const OTHER_VAULT = { ...VAULT, name: PRACTICE.secondVault };
const AT = "2026-11-22T06:00:00.000Z";
const serverOf = (name: string, known: Partial<VaultServer> = {}): VaultServer => ({
  name,
  identity: name,
  kind: "mars",
  status: "Registered",
  agentVersion: "2.0.9262.0",
  items: "2",
  ...known,
});
const FILES = serverOf("FILES01", { identity: "Windows;FILES01" });
const MINE = serverOf("backup01.contoso.com", { kind: "dpm", items: null });
const signedIn = {
  tenantId: "contoso.com",
  who: "admin@contoso.com",
  subscriptions: [{ id: subscriptionId, name: "Practice", state: "Enabled", tenantId: null }],
};
const inAzure = (place: VaultId) => ({
  ...place,
  region: "westeurope",
  privateEndpointStateForBackup: null,
  publicNetworkAccess: null,
  redundancy: null,
});
const registered: Partial<Facts> = {
  registered: true,
  encrypted: true,
  vault,
  resourceGroup,
  subscriptionId,
};

/** The page, opened from the first one; nobody has signed in. */
async function show(calls: Partial<Host> = {}, facts: Partial<Facts> = registered) {
  const listVaultServers = vi.fn(async (): Promise<readonly VaultServer[]> => [FILES, MINE]);
  const unregisterServer = vi.fn(async (): Promise<Removed> => ({ state: "removed", at: AT }));
  const cancel = vi.fn(async () => undefined);
  const { host } = wizardHost({
    facts,
    calls: {
      signIn: async () => signedIn,
      signInNote: async () => null,
      signOut: async () => undefined,
      listVaults: async () => [inAzure(VAULT), inAzure(OTHER_VAULT)],
      ...{ listVaultServers, unregisterServer, cancel },
      ...calls,
    },
  });
  const setup = await openOn(host);
  render(<App setup={setup} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: words.link }));
  await screen.findByRole("heading", { level: 1, name: words.title });
  return { ...setup, user, listVaultServers, unregisterServer, cancel };
}

async function signIn({ user }: Awaited<ReturnType<typeof show>>) {
  await user.type(await screen.findByLabelText(text["vault-credentials"].fields.tenantId), "contoso.com");
  await user.click(screen.getByRole("button", { name: azureLists.signIn }));
  await screen.findByText(azureLists.as({ who: "admin@contoso.com" }));
}

const radio = (name: string) => screen.findByRole("radio", { name: new RegExp(`^${name}`) });
const field = (name: string) => screen.getByLabelText(words.confirm.label({ name }));
const deed = (name: string, of = vault) =>
  screen.getByRole("button", { name: words.confirm.button({ name, vault: of }) });

async function choose(shown: Awaited<ReturnType<typeof show>>, name: string) {
  await signIn(shown);
  await shown.user.click(await radio(name));
  await screen.findByRole("heading", { name: words.lost.heading });
}

describe("before a server is chosen", () => {
  it("asks Azure nothing until somebody has signed in, and leads back without a step", async () => {
    const { listVaultServers, user, wizard } = await show();
    expect(document.querySelector(".eyebrow")).toBeNull();
    expect(listVaultServers).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: usage.back }));
    expect(wizard.getState().page).toBe("start");
  });

  it("lists the servers of this server's vault, with what Azure says of each, and marks this one", async () => {
    const shown = await show();
    await signIn(shown);
    const files = await radio("FILES01");
    expect(shown.listVaultServers).toHaveBeenCalledExactlyOnceWith({ vault: VAULT });
    const said = files.closest("label")?.textContent;
    expect(said).toContain("Server with the MARS agent · Registered · Agent 2.0.9262.0 · 2 backup items");
    const mine = (await radio("backup01.contoso.com")).closest("label")?.textContent;
    expect(mine).toContain(words.servers.here);
    expect(mine).not.toContain("backup item");
    expect(screen.queryByRole("heading", { name: words.lost.heading })).toBeNull();
  });

  it("says beforehand that the account lacks the right, where Azure tells", async () => {
    const vaultRights = vi.fn(async () => ({ register: true, remove: false }));
    const shown = await show({ vaultRights });
    await signIn(shown);
    expect(await screen.findByText(rights.noRemove)).toBeTruthy();
    expect(screen.getByText(rights.noRemoveWhy)).toBeTruthy();
    expect(vaultRights).toHaveBeenCalledWith({ vault: VAULT });
    cleanup();
    const other = await show({ vaultRights: async () => ({ register: true, remove: true }) });
    await signIn(other);
    await radio("FILES01");
    expect(screen.queryByText(rights.noRemove)).toBeNull();
  });

  it("another vault can be picked, also by a server that is in none", async () => {
    const none = { registered: false, vault: null, resourceGroup: null, subscriptionId: null };
    const shown = await show({}, none);
    await signIn(shown);
    expect(shown.listVaultServers).not.toHaveBeenCalled();
    await shown.user.click(await screen.findByRole("combobox", { name: azureLists.vault }));
    await shown.user.click(await screen.findByRole("option", { name: new RegExp(OTHER_VAULT.name) }));
    await radio("FILES01");
    expect(shown.listVaultServers).toHaveBeenCalledExactlyOnceWith({ vault: OTHER_VAULT });
  });

  it("an empty vault says so; a list that is refused says why, and is asked for again", async () => {
    const listVaultServers = vi.fn(async (): Promise<readonly VaultServer[]> => []);
    listVaultServers.mockRejectedValueOnce(new SetupError("azure.unavailable", { status: 503 }));
    const shown = await show({ listVaultServers });
    await signIn(shown);
    const { remedy } = explain({ code: "azure.unavailable", about: { status: 503 } });
    expect(await screen.findByText(remedy)).toBeTruthy();
    await shown.user.click(screen.getByRole("button", { name: errorWords.again }));
    expect(await screen.findByText(words.servers.none({ vault }))).toBeTruthy();
  });

  it("many servers are picked from a list that typing narrows", async () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      serverOf(`SERVER${String(index).padStart(2, "0")}`),
    );
    const shown = await show({ listVaultServers: async () => many });
    await signIn(shown);
    await shown.user.type(await screen.findByRole("combobox", { name: words.servers.choose }), "SERVER42");
    await shown.user.click(await screen.findByRole("option", { name: /SERVER42/ }));
    expect(deed("SERVER42")).toBeTruthy();
  });
});

describe("confirming", () => {
  it("says what is lost, and what is not known of it", async () => {
    await choose(await show(), "FILES01");
    const lost = screen.getByRole("region", { name: words.lost.heading }).textContent;
    for (const said of [words.lost.data, words.lost.backups, words.lost.again, words.lost.mars]) {
      expect(lost).toContain(said);
    }
  });

  it.each(["", "files01", "FILES01 ", "backup01.contoso.com"])(
    "another name (%j) removes nothing: the field says so and has the focus",
    async (typed) => {
      const shown = await show();
      await choose(shown, "FILES01");
      if (typed !== "") await shown.user.type(field("FILES01"), typed);
      await shown.user.click(deed("FILES01"));
      expect(await screen.findByText(words.confirm.fault({ name: "FILES01" }))).toBeTruthy();
      expect(document.activeElement).toBe(field("FILES01"));
      expect(shown.unregisterServer).not.toHaveBeenCalled();
    },
  );

  it("Enter in the field does nothing, and what was typed for one server does not count for another", async () => {
    const shown = await show();
    await choose(shown, "FILES01");
    await shown.user.type(field("FILES01"), "FILES01{Enter}");
    expect(shown.unregisterServer).not.toHaveBeenCalled();
    await shown.user.click(await radio("backup01.contoso.com"));
    const other = field("backup01.contoso.com");
    expect(other instanceof HTMLInputElement && other.value).toBe("");
    expect(screen.queryByText(words.lost.mars)).toBeNull();
  });
});

describe("removing", () => {
  const confirm = async (shown: Awaited<ReturnType<typeof show>>) => {
    await choose(shown, "FILES01");
    await shown.user.type(field("FILES01"), "FILES01");
    await shown.user.click(deed("FILES01"));
  };

  it("asks the host once, by the entry of the list, and proves it by a new list", async () => {
    const shown = await show();
    shown.listVaultServers.mockResolvedValueOnce([FILES, MINE]).mockResolvedValue([MINE]);
    await confirm(shown);
    const told = await screen.findByText(words.removed({ name: "FILES01", vault }));
    expect(shown.unregisterServer).toHaveBeenCalledExactlyOnceWith({
      vault: VAULT,
      server: { name: "FILES01", identity: "Windows;FILES01", kind: "mars" },
      typed: "FILES01",
    });
    await radio("backup01.contoso.com");
    expect(screen.queryByRole("radio", { name: /^FILES01/ })).toBeNull();
    expect(screen.queryByRole("heading", { name: words.lost.heading })).toBeNull();
    expect(told.closest('[tabindex="-1"]')).toBe(document.activeElement);
  });

  it("what Azure refuses is told with what to do, and can be tried again", async () => {
    const about = { server: "FILES01", vault, said: "Delete data first." };
    const unregisterServer = vi.fn(async (): Promise<Removed> => ({ state: "absent", at: AT }));
    unregisterServer.mockRejectedValueOnce(new SetupError("unregister.items-left", about));
    const shown = await show({ unregisterServer });
    await confirm(shown);
    const { message, remedy } = explain({ code: "unregister.items-left", about });
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByText(remedy)).toBeTruthy();
    await shown.user.click(deed("FILES01"));
    expect(await screen.findByText(words.absent({ name: "FILES01", vault }))).toBeTruthy();
  });

  it("can be left unwaited; what Azure has taken is told as taken, not as done", async () => {
    let end: (removed: Removed) => void = () => undefined;
    const unregisterServer = () =>
      new Promise<Removed>((resolve) => {
        end = resolve;
      });
    const shown = await show({ unregisterServer });
    await confirm(shown);
    expect(await screen.findByText(words.removing({ name: "FILES01" }))).toBeTruthy();
    expect(screen.queryByRole("radio", { name: /^FILES01/ })).toBeNull();
    await shown.user.click(screen.getByRole("button", { name: words.stop }));
    expect(shown.cancel).toHaveBeenCalledOnce();
    end({ state: "taken", at: AT, error: { code: "run.cancelled", about: {} } });
    expect(await screen.findByText(words.taken({ name: "FILES01" }))).toBeTruthy();
    expect(screen.getByText(words.stopped)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole("radio", { name: /^FILES01/ })).toBeTruthy());
  });

  it("a host that has forgotten the sign-in offers it again", async () => {
    const listVaultServers = vi.fn(async (): Promise<readonly VaultServer[]> => [FILES]);
    listVaultServers.mockRejectedValueOnce(new SetupError("azure.signed-out"));
    const shown = await show({ listVaultServers });
    await shown.user.type(
      await screen.findByLabelText(text["vault-credentials"].fields.tenantId),
      "contoso.com",
    );
    await shown.user.click(screen.getByRole("button", { name: azureLists.signIn }));
    await shown.user.click(await screen.findByRole("button", { name: azureLists.signInAgain }));
    expect(await radio("FILES01")).toBeTruthy();
  });
});
