import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { defaultAnswers } from "../core/default-answers.ts";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { Vault } from "../core/ports.ts";
import { vaultRights, azureLists as words } from "../core/text/azure-lists.ts";
import { explain } from "../core/text/errors.ts";
import { text } from "../core/text/steps.ts";
import type { SignedIn } from "../core/vault/kept-sign-in.ts";
import { wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const { fields } = text["vault-credentials"];
const [FIRST, SECOND] = ["11111111-2222-4333-8444-555555555555", "99999999-2222-4333-8444-555555555555"];
const signedIn: SignedIn = {
  tenantId: "contoso.com",
  who: "admin@contoso.com",
  subscriptions: [
    { id: FIRST, name: "Contoso production", state: "Enabled", tenantId: null },
    { id: SECOND, name: "Contoso old", state: "Disabled", tenantId: null },
  ],
};
const vaultOf = (name: string, change: Partial<Vault> = {}): Vault => ({
  subscriptionId: FIRST,
  resourceGroup: "backup-rg",
  name,
  region: "westeurope",
  privateEndpointStateForBackup: "None",
  publicNetworkAccess: "Enabled",
  redundancy: "GeoRedundant",
  ...change,
});

/** The page with a tenant typed, and the host as a test wants it. */
async function show(calls: Partial<Host> = {}, tenantId = "contoso.com") {
  const host: Partial<Host> = {
    signIn: async () => signedIn,
    signInNote: async () => null,
    signOut: async () => undefined,
    listVaults: async () => [vaultOf("vault-1"), vaultOf("vault-2")],
    ...calls,
  };
  const setup = await openOn(wizardHost({ calls: host }).host);
  const { credentials } = defaultAnswers();
  const signIn = { ...credentials.signIn, tenantId };
  setup.wizard.getState().answer({ credentials: { ...credentials, from: "sign-in", signIn } });
  setup.wizard.getState().goTo("vault-credentials");
  render(<App setup={setup} />);
  await screen.findByRole("button", { name: words.signIn });
  return { ...setup, user: userEvent.setup() };
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const combobox = (name: string) => screen.findByRole("combobox", { name });
const typedValue = (label: string) => {
  const field = screen.getByLabelText(label);
  return field instanceof HTMLInputElement ? field.value : null;
};

describe("signing in on the page", () => {
  it("shows the code large while it is waited for, then who it was", async () => {
    let enter: (by: SignedIn) => void = () => undefined;
    const signIn = vi.fn(
      () =>
        new Promise<SignedIn>((resolve) => {
          enter = resolve;
        }),
    );
    const code = {
      kind: "device-code",
      userCode: "HX7QK4MPZ",
      verificationUri: "https://microsoft.com/devicelogin",
      expiresAt: "2026-11-22T01:00:00.000Z",
    } as const;
    await show({ signIn, signInNote: async () => code });
    await press(words.signIn);
    expect(await screen.findByText("HX7QK4MPZ")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Copy the code" })).toBeTruthy();
    act(() => enter(signedIn));
    expect(await screen.findByText(words.as({ who: "admin@contoso.com" }))).toBeTruthy();
    expect(screen.queryByText("HX7QK4MPZ")).toBeNull();
  });

  it("asks for the tenant first, and for nothing of the vault", async () => {
    const signIn = vi.fn(async () => signedIn);
    await show({ signIn }, "");
    await press(words.signIn);
    expect(signIn).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText(fields.tenantId));
    expect(screen.getByText("Enter the tenant's ID, or a domain name that belongs to it.")).toBeTruthy();
    expect(screen.queryByText(/Enter the subscription ID/)).toBeNull();
  });

  it("says why it failed and what to do, and can be tried again", async () => {
    const signIn = vi.fn(async () => signedIn);
    signIn.mockRejectedValueOnce(new SetupError("azure.sign-in-expired"));
    await show({ signIn });
    await press(words.signIn);
    const { message, remedy } = explain({ code: "azure.sign-in-expired", about: {} });
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByText(remedy)).toBeTruthy();
    await press(words.signInAgain);
    expect(await screen.findByText(words.as({ who: "admin@contoso.com" }))).toBeTruthy();
  });

  it("is broken off with Cancel, and what comes late is not taken", async () => {
    let enter: (by: SignedIn) => void = () => undefined;
    const signOut = vi.fn(async () => undefined);
    const signIn = () =>
      new Promise<SignedIn>((resolve) => {
        enter = resolve;
      });
    await show({ signIn, signOut });
    await press(words.signIn);
    await press(words.cancel);
    expect(signOut).toHaveBeenCalledOnce();
    act(() => enter(signedIn));
    expect(await screen.findByRole("button", { name: words.signIn })).toBeTruthy();
  });

  it("another tenant is another sign-in", async () => {
    const { wizard } = await show();
    await press(words.signIn);
    await screen.findByText(words.as({ who: "admin@contoso.com" }));
    const { credentials } = wizard.getState().answers;
    const signIn = { ...credentials.signIn, tenantId: "fabrikam.com" };
    act(() => wizard.getState().answer({ credentials: { ...credentials, signIn } }));
    expect(screen.queryByText(words.as({ who: "admin@contoso.com" }))).toBeNull();
    expect(screen.getByRole("button", { name: words.signIn })).toBeTruthy();
  });
});

describe("picking", () => {
  it("by keyboard: typing narrows, Enter picks and stays on the page, the fields are filled in", async () => {
    const { user, wizard } = await show();
    await press(words.signIn);
    await user.click(await combobox(words.subscription));
    await user.keyboard("prod{ArrowDown}{Enter}");
    const vaults = await combobox(words.vault);
    expect(typedValue(fields.subscriptionId)).toBe(FIRST);
    await user.click(vaults);
    await user.keyboard("t-2{ArrowDown}{Enter}");
    await waitFor(() => expect(typedValue(fields.vault)).toBe("vault-2"));
    expect(typedValue(fields.resourceGroup)).toBe("backup-rg");
    expect(wizard.getState().page).toBe("vault-credentials");
    expect(screen.getByText("Geo-redundant")).toBeTruthy();
    expect(screen.getByText("westeurope")).toBeTruthy();
  });

  it("says what follows from a vault that cannot be reached from outside", async () => {
    const closed = vaultOf("closed", {
      publicNetworkAccess: "Disabled",
      privateEndpointStateForBackup: "Enabled",
    });
    const { wizard } = await show({ listVaults: async () => [closed] });
    await press(words.signIn);
    await combobox(words.subscription);
    const { credentials } = wizard.getState().answers;
    const typed = { subscriptionId: FIRST, resourceGroup: "BACKUP-RG", name: "Closed" };
    act(() => wizard.getState().answer({ credentials: { ...credentials, vault: typed } }));
    expect(await screen.findByText(words.publicOffWhy)).toBeTruthy();
    expect(screen.getByText(words.privateOnWhy)).toBeTruthy();
  });

  it.each([
    ["nothing where Azure does not tell", null, null],
    ["both", { register: true, remove: true }, vaultRights.both],
    ["what an operator lacks", { register: true, remove: false }, vaultRights.registerOnly],
    ["what a reader lacks, before it is tried", { register: false, remove: false }, vaultRights.noRegister],
  ])("says what the account may do in the chosen vault: %s", async (_name, rights, told) => {
    const asked = vi.fn(async () => rights);
    const { wizard } = await show({ vaultRights: asked });
    await press(words.signIn);
    await combobox(words.subscription);
    const { credentials } = wizard.getState().answers;
    const vault = { subscriptionId: FIRST, resourceGroup: "backup-rg", name: "vault-1" };
    act(() => wizard.getState().answer({ credentials: { ...credentials, vault } }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith({ vault }));
    for (const text of Object.values(vaultRights)) {
      if (text === told) expect(await screen.findByText(text)).toBeTruthy();
      else if (!text.startsWith("It lacks")) expect(screen.queryByText(text)).toBeNull();
    }
  });

  it("a list that fails says why for its subscription, and is asked for again", async () => {
    const error = new SetupError("azure.forbidden", { subscription: FIRST, status: 403 });
    const listVaults = vi.fn(async (): Promise<readonly Vault[]> => [vaultOf("vault-1")]);
    listVaults.mockRejectedValueOnce(error);
    const [only] = signedIn.subscriptions;
    await show({ listVaults, signIn: async () => ({ ...signedIn, subscriptions: only ? [only] : [] }) });
    await press(words.signIn);
    expect(await screen.findByText(explain(error.toData()).message)).toBeTruthy();
    await press("Try again");
    expect(await combobox(words.vault)).toBeTruthy();
  });

  it.each<[string, Partial<Host>]>([
    [words.noSubscriptions, { signIn: async () => ({ ...signedIn, subscriptions: [] }) }],
    [
      words.noVaults,
      {
        signIn: async () => ({ ...signedIn, subscriptions: signedIn.subscriptions.slice(0, 1) }),
        listVaults: async () => [],
      },
    ],
  ])("says so when there is nothing to pick (%s)", async (told, calls) => {
    await show(calls);
    await press(words.signIn);
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.getByLabelText(fields.vault)).toBeTruthy();
  });

  it("of ten thousand vaults shows a few, and finds any", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => vaultOf(`vault-${index}`));
    const { user } = await show({
      signIn: async () => ({ ...signedIn, subscriptions: signedIn.subscriptions.slice(0, 1) }),
      listVaults: async () => many,
    });
    await press(words.signIn);
    await user.click(await combobox(words.vault));
    const list = await screen.findByRole("listbox");
    expect(within(list).getAllByRole("option")).toHaveLength(51);
    expect(within(list).getByText(/^9,950 more/)).toBeTruthy();
    await user.keyboard("vault-9876");
    await user.click(await within(list).findByRole("option", { name: /vault-9876/ }));
    expect(typedValue(fields.vault)).toBe("vault-9876");
    expect(typedValue(fields.subscriptionId)).toBe(FIRST);
  });
});
