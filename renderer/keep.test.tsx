import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Flow } from "../core/answer-choices.ts";
import { SetupError } from "../core/errors.ts";
import { keeping, sameAgain, sheet, strength } from "../core/text/keeping.ts";
import { charactersAt, lastCharacters } from "../core/vault/kept-places.ts";
import { completeAnswers, type WizardHostOptions, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const OWN = "tram lemon glove kitchen";

/** The page "Encryption" on a scripted host, of the flow that is asked for. */
async function show(calls: WizardHostOptions["calls"] = {}, flow: Flow = "set-up") {
  const setup = await openOn(wizardHost({ calls, facts: { vault: "contoso-vault" } }).host);
  const answers = completeAnswers();
  const change = flow === "change-settings";
  setup.wizard.getState().answer({ ...answers, flow, passphrase: { ...answers.passphrase, change } });
  setup.wizard.getState().goTo("encryption");
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1, name: "Encryption" });
  const user = userEvent.setup();
  return { ...setup, user, passphrase: () => setup.typed.getState().passphrase };
}

const card = (title: string) => within(screen.getByRole("region", { name: title }));
const field = (label: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name: label });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const kept = () => screen.getByText(keeping.count({ shown: 2 }));

const managerField = () => field(/from the password manager$/);
const askedOf = (input: HTMLInputElement): readonly number[] =>
  [...(input.labels?.[0]?.textContent ?? "").matchAll(/\d+/g)].map(([number]) => Number(number));

describe("Next", () => {
  it("wants two different places, in any order, and says how many are missing", async () => {
    const { user, wizard, passphrase } = await show();
    await press("Next");
    expect(screen.getByText("Show below that the passphrase is kept in two places.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: keeping.sheet.print }));

    await user.type(managerField(), charactersAt(passphrase(), askedOf(managerField())));
    expect(document.activeElement?.textContent).toContain(keeping.manager.done);
    expect(screen.getByText(keeping.count({ shown: 1 }))).toBeTruthy();
    await press("Next");
    expect(screen.getByText("Show one more place where the passphrase is kept.")).toBeTruthy();

    await user.type(field(keeping.sheet.field), lastCharacters(passphrase()));
    expect(kept()).toBeTruthy();
    await press("Next");
    await vi.waitFor(() => expect(wizard.getState().page).toBe("review"));
  });

  it("wants them too for a changed passphrase, and none for the one of before", async () => {
    const { wizard, user } = await show({}, "change-settings");
    await press("Next");
    expect(wizard.getState().page).toBe("encryption");
    cleanup();
    const again = await show({}, "re-register");
    await user.type(screen.getByLabelText("Passphrase"), OWN);
    await user.type(screen.getByLabelText("Confirm passphrase"), OWN);
    await press("Next");
    await vi.waitFor(() => expect(again.wizard.getState().page).toBe("review"));
  });
});

describe("what was shown", () => {
  it("is undone by another passphrase, which is asked for anew", async () => {
    const { user, passphrase, typed } = await show();
    await user.type(field(keeping.sheet.field), lastCharacters(passphrase()));
    expect(typed.getState().kept).toEqual(["sheet"]);
    await press("Make another one");
    expect(typed.getState().kept).toEqual([]);
    expect(screen.getByText(keeping.count({ shown: 0 }))).toBeTruthy();
    expect(field(keeping.sheet.field).value).toBe("");
  });

  it("cannot be shown before there is a passphrase to show", async () => {
    const { user } = await show();
    await user.click(screen.getByRole("radio", { name: "Enter one of my own" }));
    expect(screen.queryByRole("region", { name: keeping.sheet.title })).toBeNull();
    await user.type(screen.getByLabelText("Passphrase"), OWN);
    expect(screen.queryByRole("region", { name: keeping.sheet.title })).toBeNull();
    await user.type(screen.getByLabelText("Confirm passphrase"), OWN);
    expect(screen.getByRole("region", { name: keeping.sheet.title })).toBeTruthy();
  });

  it("is told to be wrong once as much has been typed, not before", async () => {
    const { user, typed } = await show();
    await user.type(field(keeping.sheet.field), "00000");
    expect(screen.queryByText(keeping.sheet.wrong)).toBeNull();
    await user.type(field(keeping.sheet.field), "0");
    expect(screen.getByText(keeping.sheet.wrong)).toBeTruthy();
    expect(typed.getState().kept).toEqual([]);
  });
});

describe("a file", () => {
  const FOLDER = "\\\\FILES01\\Passphrases";
  const toFolder = () => field(/^Folder for a saved copy/);

  it("is saved by the host when the button is pressed, and the run need not save it again", async () => {
    const savePassphraseCopy = vi.fn(async () => ({ file: `${FOLDER}\\p.txt` }));
    const { user, wizard, passphrase } = await show({ savePassphraseCopy });
    await press(keeping.file.save);
    expect(screen.getByText(keeping.file.empty)).toBeTruthy();
    await user.type(toFolder(), FOLDER);
    expect(savePassphraseCopy).not.toHaveBeenCalled();
    await press(keeping.file.save);
    expect(
      await card(keeping.file.title).findByText(keeping.file.done({ file: `${FOLDER}\\p.txt` })),
    ).toBeTruthy();
    expect(savePassphraseCopy).toHaveBeenCalledExactlyOnceWith({ folder: FOLDER, passphrase: passphrase() });
    expect(wizard.getState().answers.passphrase.saveTo).toBe("");
  });

  it("that cannot be saved says why, and is no proof", async () => {
    const savePassphraseCopy = async () => {
      throw new SetupError("passphrase.not-elsewhere", { file: "C:\\Keep" });
    };
    const { user, typed } = await show({ savePassphraseCopy });
    await user.type(toFolder(), "C:\\Keep");
    await press(keeping.file.save);
    expect(await screen.findByText("passphrase.not-elsewhere")).toBeTruthy();
    expect(typed.getState().kept).toEqual([]);
  });

  it("that is there already is compared by the host, and must be elsewhere", async () => {
    const checkPassphraseFile = vi
      .fn<NonNullable<NonNullable<WizardHostOptions["calls"]>["checkPassphraseFile"]>>()
      .mockResolvedValueOnce({ same: false })
      .mockResolvedValueOnce({ same: true });
    const { user, typed, passphrase } = await show({ checkPassphraseFile });
    await press(keeping.file.own);
    await user.type(field(keeping.file.field), "E:\\p.txt");
    await press(keeping.file.check);
    expect(await screen.findByText(keeping.file.differs)).toBeTruthy();
    expect(typed.getState().kept).toEqual([]);
    await press(keeping.file.check);
    expect(await screen.findByText(keeping.file.done({ file: "E:\\p.txt" }))).toBeTruthy();
    const question = { file: "E:\\p.txt", passphrase: passphrase(), elsewhere: true };
    expect(checkPassphraseFile).toHaveBeenLastCalledWith(question);
  });

  it("saved for one passphrase proves nothing of another that was made meanwhile", async () => {
    const saved = Promise.withResolvers<{ file: string }>();
    const { user, typed } = await show({ savePassphraseCopy: () => saved.promise });
    await user.type(toFolder(), FOLDER);
    await press(keeping.file.save);
    await press("Make another one");
    saved.resolve({ file: `${FOLDER}\\p.txt` });
    await saved.promise;
    expect(typed.getState().kept).toEqual([]);
  });
});

describe("registering again", () => {
  it("compares with the saved file, wherever it lies, and forgets that when the passphrase changes", async () => {
    const checkPassphraseFile = vi.fn(async () => ({ same: true }));
    const { user } = await show({ checkPassphraseFile }, "re-register");
    await user.type(screen.getByLabelText("Passphrase"), OWN);
    await user.type(field(keeping.file.field), "C:\\p.txt");
    await press(keeping.file.check);
    expect(await screen.findByText(sameAgain.same)).toBeTruthy();
    expect(checkPassphraseFile).toHaveBeenCalledWith({
      file: "C:\\p.txt",
      passphrase: OWN,
      elsewhere: false,
    });
    await user.type(screen.getByLabelText("Passphrase"), "!");
    expect(screen.queryByText(sameAgain.same)).toBeNull();
  });
});

describe("the recovery sheet", () => {
  it("is in the page only while it is printed", async () => {
    const printed: string[] = [];
    vi.stubGlobal("print", () => void printed.push(document.querySelector(".sheet")?.textContent ?? ""));
    const { passphrase } = await show({}, "change-settings");
    await press(keeping.sheet.print);
    await vi.waitFor(() => expect(printed).toHaveLength(1));
    for (const part of [...passphrase().split(/(?<=-)/), "BACKUP01", "contoso-vault", sheet.signed])
      expect(printed[0]).toContain(part);
    await vi.waitFor(() => expect(document.querySelector(".sheet")).toBeNull());
  });

  it("that cannot be printed says so, and is gone all the same", async () => {
    vi.stubGlobal("print", undefined);
    await show();
    await press(keeping.sheet.print);
    expect(await screen.findByText(keeping.sheet.notPrinted)).toBeTruthy();
    expect(document.querySelector(".sheet")).toBeNull();
  });
});

describe("the strength of an own passphrase", () => {
  it("is told while it is typed", async () => {
    const { user } = await show();
    await user.click(screen.getByRole("radio", { name: "Enter one of my own" }));
    await user.type(screen.getByLabelText("Passphrase"), "backup1234");
    const told = `${strength.levels.weak} ${strength.weaknesses["common-word"]} ${strength.weaknesses.run}`;
    expect(screen.getByText(told)).toBeTruthy();
    await user.type(screen.getByLabelText("Passphrase"), OWN);
    expect(screen.getByText(new RegExp(`^${strength.levels.strong}`))).toBeTruthy();
    expect(screen.getByText("34 characters")).toBeTruthy();
  });
});

it("nothing of the passphrase stays in the page when it is forgotten", async () => {
  const { user, typed, passphrase } = await show();
  const before = passphrase();
  await user.type(field(keeping.sheet.field), "WRONGX");
  typed.getState().forget();
  await vi.waitFor(() => expect(document.body.textContent).not.toContain(before.slice(0, 4)));
  expect(document.documentElement.outerHTML).not.toContain(before);
  expect(typed.getState().kept).toEqual([]);
});
