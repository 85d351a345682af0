import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Media } from "../core/ports.ts";
import type { PageId } from "../core/steps/navigate.ts";
import { frame } from "../core/text/frame.ts";
import { installation } from "../core/text/installation.ts";
import { type WizardHostOptions, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const GOOD: Media = {
  setup: "there",
  product: "mabs",
  version: "V4",
  agentVersion: "2.0.9262.0",
  bundlesSql: false,
};

/** The wizard on a server with nothing on it, at a page of an installation from media. */
async function show(page: PageId, media: Partial<Media> = {}, options: WizardHostOptions = {}) {
  const readMedia = vi.fn(async () => ({ ...GOOD, ...media }));
  const told = wizardHost({
    facts: { product: "none", agentVersion: null },
    ...options,
    calls: { readMedia, ...options.calls },
  });
  const setup = await openOn(told.host);
  const { answers, answer } = setup.wizard.getState();
  answer({
    installation: {
      ...answers.installation,
      product: "azure-backup-server",
      media: "C:\\MABS",
      userName: "Ops",
      companyName: "Contoso",
    },
  });
  setup.wizard.getState().goTo(page);
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1 });
  return { ...setup, ...told, readMedia, user: userEvent.setup() };
}

const next = () => userEvent.click(screen.getByRole("button", { name: frame.next }));
const field = (label: string) =>
  screen.getByLabelText(new RegExp(`^${label}`), { selector: "input" }) as HTMLInputElement;

describe("what to install", () => {
  it("shows what the media is, as far as it could be told", async () => {
    await show("agent", { version: null });
    const found = await screen.findByRole("region", { name: installation.media.title });
    expect(found.textContent).toContain(installation.media.products.mabs);
    expect(found.textContent).toContain("Could not tell");
  });

  it("Next waits for the look, and stops at media whose agent is too old", async () => {
    const { wizard } = await show("agent", { agentVersion: "2.0.9000.0" });
    await next();
    expect(wizard.getState().page).toBe("agent");
    const media = field(installation.fields.media);
    expect(document.activeElement).toBe(media);
    const described = media.getAttribute("aria-describedby")?.split(" ") ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent).join(" ");
    expect(words).toContain("2.0.9000.0");
    expect(words).toContain("2.0.9249.0");
  });

  it("a host that cannot look stops nobody: the run looks again", async () => {
    const failing = { readMedia: () => Promise.reject(new Error("gone")) };
    const { wizard } = await show("agent", {}, { calls: failing });
    await next();
    expect(wizard.getState().page).toBe("vault-credentials");
  });

  it("says that set-up takes no proxy, where one was chosen", async () => {
    const { wizard } = await show("agent");
    expect(screen.queryByText(installation.media.noProxy)).toBeNull();
    wizard.getState().answer({ proxy: { use: "custom", host: "proxy", port: 8080, user: "" } });
    expect(await screen.findByText(installation.media.noProxy)).toBeTruthy();
  });
});

describe("installation settings", () => {
  it("works out the cache, and counts what goes to one drive together", async () => {
    const { user } = await show("installation-settings");
    const row = (name: string) => screen.getByRole("row", { name: new RegExp(`^${name}`) });
    const { states } = installation.folders;
    const result = (name: string) => within(row(name)).getAllByRole("cell").at(-1)?.textContent;
    expect(result(installation.fields.cache)).toBe(states["could-not-tell"]);
    await user.clear(field(installation.fields.data));
    await user.type(field(installation.fields.data), "1000");
    expect(screen.getByText("At least 50 GB, better 100 GB.")).toBeTruthy();
    expect(result(installation.fields.cache)).toBe(states.enough);
    await user.type(field(installation.fields.data), "00");
    expect(result(installation.fields.system)).toBe(states.short);
  });
});

describe("security settings", () => {
  it("keeps the password out of the form and its draft, and forgets it after a run", async () => {
    const { user, wizard, typed, drafts } = await show("security-settings");
    await user.type(field(installation.fields.password), "Canary-4711");
    await user.type(field(installation.fields.confirm), "Canary-4711");
    await next();
    expect(wizard.getState().page).toBe("microsoft-update");
    expect(JSON.stringify([wizard.getState().answers, drafts])).not.toContain("Canary");
    expect(typed.getState().localAccountPassword).toBe("Canary-4711");
    typed.getState().forget();
    expect(typed.getState().localAccountPassword).toBe("");
  });
});
