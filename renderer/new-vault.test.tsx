import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { defaultAnswers } from "../core/default-answers.ts";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { RegionDistance } from "../core/ports.ts";
import { azureLists } from "../core/text/azure-lists.ts";
import { credentialsTime } from "../core/text/credentials-time.ts";
import { newVault as words } from "../core/text/new-vault.ts";
import { credentialsPage } from "../core/text/pages.ts";
import { text } from "../core/text/steps.ts";
import type { SignedIn } from "../core/vault/kept-sign-in.ts";
import { reportOf, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { signInMark } from "./azure-store.ts";
import { openOn } from "./test-open.ts";

const { fields } = text["vault-credentials"];
const ID = "11111111-2222-4333-8444-555555555555";
const signedIn: SignedIn = {
  tenantId: "contoso.com",
  who: "admin@contoso.com",
  subscriptions: [{ id: ID, name: "Contoso", state: "Enabled", tenantId: null }],
};
const region = (name: string, title: string, more = {}) => ({
  name,
  title,
  geography: "Europe",
  pair: "northeurope",
  zones: true,
  ...more,
});
const regions = [
  region("eastus", "East US"),
  region("italynorth", "Italy North", { pair: null, zones: false }),
  region("northeurope", "North Europe"),
  region("westeurope", "West Europe"),
];

/** The page with somebody signed in at the host, and a new vault chosen. */
async function show(calls: Partial<Host> = {}) {
  const host: Partial<Host> = {
    signedIn: async () => signedIn,
    listVaults: async () => [],
    listRegions: async () => regions,
    listResourceGroups: async () => [{ name: "backup-rg", region: "westeurope" }],
    ...calls,
  };
  const setup = await openOn(wizardHost({ calls: host }).host);
  const { credentials } = defaultAnswers();
  const signIn = { ...credentials.signIn, tenantId: "contoso.com" };
  setup.wizard.getState().answer({ credentials: { ...credentials, from: "sign-in", signIn } });
  setup.wizard.getState().goTo("vault-credentials");
  render(<App setup={setup} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("radio", { name: words.create }));
  return { ...setup, user };
}

const answersOf = ({ wizard }: Awaited<ReturnType<typeof show>>) =>
  wizard.getState().answers.credentials.vault;

describe("a new vault", () => {
  it("keeps what was typed before the sign-in ended, and fills in the one subscription that there is", async () => {
    const page = await show({ signedIn: async () => null });
    await page.user.type(screen.getByLabelText(fields.resourceGroup), "typed-rg");
    const as = signInMark(page.wizard.getState().answers);
    act(() => page.azure.setState({ signedIn: { state: "in", by: signedIn }, as }));
    await waitFor(() => expect(answersOf(page).subscriptionId).toBe(ID));
    expect(answersOf(page).resourceGroup).toBe("typed-rg");
  });

  it("is filled in from lists; the nearest regions come first; name and role are told", async () => {
    const ms: Record<string, RegionDistance> = {
      westeurope: { kind: "measured", ms: 19 },
      northeurope: { kind: "measured", ms: 34 },
      eastus: { kind: "failed", error: { code: "network.timed-out", about: {} } },
    };
    const regionDistance = vi.fn(
      async ({ region: asked }: { region: string | null }) =>
        ms[asked ?? ""] ?? ({ kind: "measured", ms: 41 } as const),
    );
    const lookAtNewVault = vi.fn<Host["lookAtNewVault"]>(async () => ({
      mayCreate: false,
      name: "taken",
      said: "Resource already exists with the same name.",
      error: null,
    }));
    const page = await show({ regionDistance, lookAtNewVault });
    const { user } = page;
    await waitFor(() => expect(answersOf(page).subscriptionId).toBe(ID));
    await user.click(await screen.findByRole("combobox", { name: words.resourceGroup }));
    await user.keyboard("backup{ArrowDown}{Enter}");
    await user.type(screen.getByLabelText(words.name), "vault-of-berlin");

    await user.click(await screen.findByRole("button", { name: words.measure }));
    expect(await screen.findByText(words.measured({ count: 3 }))).toBeTruthy();
    const cards = screen.getByRole("group", { name: words.nearest }).querySelectorAll("input");
    expect(cards).toHaveLength(3);
    await user.click(screen.getByRole("radio", { name: `West Europe ${words.ms({ ms: 19 })}` }));
    await user.click(screen.getByRole("combobox", { name: words.region }));
    const list = await screen.findByRole("listbox");
    const titles = within(list)
      .getAllByRole("option")
      .map(({ textContent }) => textContent);
    expect(titles.map((title) => title?.slice(0, 6))).toEqual(["West E", "North ", "Italy ", "East U"]);
    expect(titles.at(-1)).toContain(words.couldNotTell);
    await user.keyboard("{Escape}");

    expect(await screen.findByText(words.nameTaken)).toBeTruthy();
    expect(screen.getByText("Resource already exists with the same name.")).toBeTruthy();
    expect(screen.getByText(words.notAllowed)).toBeTruthy();
    expect(lookAtNewVault).toHaveBeenCalledWith({
      vault: { subscriptionId: ID, resourceGroup: "backup-rg", name: "vault-of-berlin" },
      region: "westeurope",
    });
    expect(answersOf(page)).toEqual({
      subscriptionId: ID,
      resourceGroup: "backup-rg",
      name: "vault-of-berlin",
      create: { region: "westeurope", redundancy: "geo-redundant", publicAccess: true },
    });
    expect(screen.getByText(words.pair({ pair: "North Europe" }))).toBeTruthy();
  });

  it("says what zone-redundant and closed access mean, and that redundancy is final", async () => {
    const page = await show();
    const { user } = page;
    await user.type(screen.getByLabelText(words.regionTyped), "italynorth");
    await user.click(screen.getByRole("radio", { name: words.redundancies["zone-redundant"] }));
    expect(await screen.findByText(words.noZones)).toBeTruthy();
    expect(screen.getByText(words.redundancyFinal)).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: words.access }));
    expect(screen.getByText(words.accessOffTitle)).toBeTruthy();
    expect(answersOf(page).create).toEqual({
      region: "italynorth",
      redundancy: "zone-redundant",
      publicAccess: false,
    });
    await user.click(screen.getByRole("radio", { name: words.pick }));
    expect(answersOf(page).create).toBeUndefined();
    await user.click(screen.getByRole("radio", { name: words.create }));
    expect(answersOf(page).create?.region).toBe("italynorth");
  });

  it("where no region has an address of its own, says so and what was measured instead", async () => {
    const regionDistance: Host["regionDistance"] = async ({ region: asked }) =>
      asked === null ? { kind: "measured", ms: 23 } : { kind: "no-address" };
    const { user } = await show({ regionDistance });
    await user.click(await screen.findByRole("button", { name: words.measure }));
    expect(await screen.findByText(words.noAddresses)).toBeTruthy();
    expect(screen.getByText(words.noAddressesShared({ ms: 23 }))).toBeTruthy();
  });

  it("measuring stops when it is told to, and asks for no more regions", async () => {
    const regionDistance = vi.fn(() => new Promise<RegionDistance>(() => undefined));
    const many = Array.from({ length: 30 }, (_, index) => region(`r${index}`, `Region ${index}`));
    const { user } = await show({ regionDistance, listRegions: async () => many });
    await user.click(await screen.findByRole("button", { name: words.measure }));
    await waitFor(() => expect(regionDistance).toHaveBeenCalledTimes(4));
    await user.click(screen.getByRole("button", { name: words.stopMeasuring }));
    expect(await screen.findByRole("button", { name: words.measureAgain })).toBeTruthy();
    expect(regionDistance).toHaveBeenCalledTimes(4);
  });

  it("what cannot be told is said, and keeps nobody from going on", async () => {
    const refused = async () => {
      throw new SetupError("azure.forbidden");
    };
    const page = await show({ lookAtNewVault: refused });
    const { user } = page;
    await user.type(screen.getByLabelText(fields.resourceGroup), "rg");
    await user.type(screen.getByLabelText(words.name), "vault-of-berlin");
    await user.type(screen.getByLabelText(words.regionTyped), "westeurope");
    expect(await screen.findByText(words.nameUnknown)).toBeTruthy();
    await page.wizard.getState().next();
    expect(page.wizard.getState().page).not.toBe("vault-credentials");
  });
});

it("after a reload the page shows who is signed in, as long as the host knows", async () => {
  await show();
  expect(await screen.findByText(azureLists.as({ who: "admin@contoso.com" }))).toBeTruthy();
});

describe("a credentials file", () => {
  const FILE = "C:\\Install\\practice-vault.VaultCredentials";
  async function showFile(calls: Partial<Host> = {}) {
    const setup = await openOn(wizardHost({ calls }).host);
    setup.wizard.getState().goTo("vault-credentials");
    render(<App setup={setup} />);
    const field = await screen.findByRole("textbox", { name: fields.file });
    return { ...setup, user: userEvent.setup(), field };
  }

  it("is pasted with the quotes that Windows puts around a path", async () => {
    const { user, field, wizard } = await showFile();
    await user.click(field);
    await user.paste(`"${FILE}"`);
    expect(wizard.getState().answers.credentials.file).toBe(FILE);
    expect(await screen.findByText(credentialsPage.usable)).toBeTruthy();
  });

  it("a newer one beside it is pointed out, and taken with one press", async () => {
    const newer = "C:\\Install\\newer.VaultCredentials";
    const newerCredentials: Host["newerCredentials"] = async ({ file }) =>
      file === newer
        ? null
        : { file: newer, validFrom: "2026-11-21T00:00:00Z", validTo: "2099-01-01T00:00:00Z" };
    const { user, field, wizard } = await showFile({ newerCredentials });
    await user.click(field);
    await user.paste(FILE);
    await user.click(await screen.findByRole("button", { name: credentialsTime.useNewer }));
    expect(wizard.getState().answers.credentials.file).toBe(newer);
    await waitFor(() => expect(screen.queryByText(credentialsTime.newer)).toBeNull());
  });

  it("dropped on the heading it is taken too", async () => {
    const receiveCredentials = vi.fn(async () => ({ file: FILE, report: reportOf() }));
    await showFile({ receiveCredentials });
    const drop = new Event("drop", { bubbles: true, cancelable: true });
    const file = new File(["<x/>"], "a.VaultCredentials");
    Object.defineProperty(drop, "dataTransfer", { value: { files: [file] } });
    act(() => void screen.getByRole("heading", { level: 1 }).dispatchEvent(drop));
    expect(await screen.findByText(credentialsPage.usable)).toBeTruthy();
    expect(drop.defaultPrevented).toBe(true);
  });

  it("that runs out warns, and when it has, stands in the way", async () => {
    const end = new Date(Date.now() + 1_500).toISOString();
    const expired = {
      code: "vault-credentials.expired",
      about: {},
      message: "The file has expired.",
      remedy: "Download a new one.",
    } as const;
    const readCredentials = async () =>
      reportOf({ validTo: end, problems: Date.now() < Date.parse(end) ? [] : [expired] });
    const { user, field, wizard } = await showFile({ readCredentials });
    await user.click(field);
    await user.paste(FILE);
    expect(await screen.findByText(credentialsTime.soon({ hours: 4 }))).toBeTruthy();
    expect(screen.getByText(/less than a minute left/).closest("[role=alert], [aria-live]")).toBeNull();
    expect(await screen.findByText("The file has expired.")).toBeTruthy();
    await act(() => wizard.getState().next());
    expect(wizard.getState().page).toBe("vault-credentials");
  });
});
