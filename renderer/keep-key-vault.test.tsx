import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SetupError } from "../core/errors.ts";
import { explain } from "../core/text/errors.ts";
import { keeping, sheet } from "../core/text/keeping.ts";
import { keyVault } from "../core/text/key-vault.ts";
import { charactersAt } from "../core/vault/kept-places.ts";
import { completeAnswers, type WizardHostOptions, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

/** The page "Encryption" of a first set-up, on a scripted host. */
async function show(calls: WizardHostOptions["calls"] = {}) {
  const setup = await openOn(wizardHost({ calls }).host);
  setup.wizard.getState().answer(completeAnswers());
  setup.wizard.getState().goTo("encryption");
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1, name: "Encryption" });
  return { ...setup, user: userEvent.setup(), passphrase: () => setup.typed.getState().passphrase };
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const managerField = () =>
  screen.getByRole<HTMLInputElement>("textbox", { name: /from the password manager$/ });
const askedOf = (input: HTMLInputElement): readonly number[] =>
  [...(input.labels?.[0]?.textContent ?? "").matchAll(/\d+/g)].map(([number]) => Number(number));

describe("in a Key Vault", () => {
  const URI = "https://contoso-kv.vault.azure.net/";
  const card = () => within(screen.getByRole("region", { name: keyVault.title }));
  const signIn = async () => ({ tenantId: "t", who: "admin@contoso.com", subscriptions: [] });
  const address = () => card().getByRole<HTMLInputElement>("textbox", { name: /^Address of the Key Vault/ });
  const secretName = () => card().getByRole<HTMLInputElement>("textbox", { name: /^Name of the secret/ });
  const click = (name: string) => userEvent.click(card().getByRole("button", { name }));

  it("is asked for only by somebody who has signed in; the usual name is offered", async () => {
    const { user } = await show({ signIn });
    expect(card().queryByRole("button", { name: keyVault.save })).toBeNull();
    await user.type(address(), URI);
    expect(secretName().value).toMatch(/^AzBackup-backup01-contoso-com(-|$)/);
    await click("Sign in");
    expect(await card().findByRole("button", { name: keyVault.save })).toBeTruthy();
  });

  it("saves once the address is one, counts as a place, and leaves nothing for the run to do", async () => {
    const save = vi.fn(async () => ({ same: true }));
    const { user, passphrase, wizard, typed } = await show({ signIn, savePassphraseInKeyVault: save });
    await click("Sign in");
    await user.type(address(), "https://contoso.com/");
    await user.click(await card().findByRole("button", { name: keyVault.save }));
    expect(card().getByText(keyVault.problems["not-a-key-vault"])).toBeTruthy();
    expect(document.activeElement).toBe(address());
    expect(save).not.toHaveBeenCalled();

    await user.clear(address());
    await user.type(address(), URI);
    const name = secretName().value;
    await click(keyVault.save);
    expect(save).toHaveBeenCalledExactlyOnceWith({
      cloud: "public",
      keyVault: { uri: URI, secretName: name },
      passphrase: passphrase(),
    });
    expect(await card().findByText(new RegExp(`contoso-kv.vault.azure.net, ${name}`))).toBeTruthy();
    expect(typed.getState().kept).toEqual(["keyVault"]);
    expect(wizard.getState().answers.passphrase.keyVault.uri).toBe("");
  });

  it("tells another value from this one, and a refusal with what to do", async () => {
    const answers = [
      async () => ({ same: false }),
      () => Promise.reject(new SetupError("key-vault.forbidden")),
    ];
    const check = vi.fn(() => (answers.shift() ?? (async () => ({ same: true })))());
    const { user, typed } = await show({ signIn, checkPassphraseInKeyVault: check });
    await user.type(address(), URI);
    await click("Sign in");
    await user.click(await card().findByRole("button", { name: keyVault.check }));
    expect(await card().findByText(keyVault.differs)).toBeTruthy();
    await click(keyVault.check);
    expect(await card().findByText(explain({ code: "key-vault.forbidden", about: {} }).remedy)).toBeTruthy();
    expect(typed.getState().kept).toEqual([]);
  });
});

describe("the recovery sheet", () => {
  it("without the passphrase says where it is kept, and is no place", async () => {
    const paper: string[] = [];
    vi.stubGlobal("print", () => paper.push(document.querySelector(".sheet")?.textContent ?? ""));
    const { user, passphrase, typed } = await show();
    await user.type(managerField(), charactersAt(passphrase(), askedOf(managerField())));
    await press(keeping.sheet.printWithout);
    await vi.waitFor(() => expect(paper).toHaveLength(1));
    expect(paper[0]).toContain(`${sheet.keptIn}${sheet.inManager}`);
    expect(paper[0]).toContain("backup01.contoso.com");
    for (const group of passphrase().split("-")) expect(paper[0]).not.toContain(group);
    expect(typed.getState().kept).toEqual(["manager"]);
    await press(keeping.sheet.print);
    await vi.waitFor(() => expect(paper).toHaveLength(2));
    for (const group of passphrase().split("-")) expect(paper[1]).toContain(group);
  });
});
