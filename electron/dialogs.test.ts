import type { BrowserWindow } from "electron";
import { expect, test, vi } from "vitest";
import { choosePathIn, saveFileIn } from "./dialogs.ts";

const window = {} as BrowserWindow;

test.each([
  ["credentials-file", "openFile"],
  ["answer-file", "openFile"],
  ["installer", "openFile"],
  ["folder", "openDirectory"],
] as const)(
  "choosing a %s gives its path, and leaves no trace in the recent files",
  async (what, property) => {
    const showOpenDialog = vi.fn(async (..._asked: unknown[]) => ({ canceled: false, filePaths: ["C:\\a"] }));
    expect(await choosePathIn({ showOpenDialog }, window)(what, "Choose it")).toBe("C:\\a");
    expect(showOpenDialog).toHaveBeenCalledExactlyOnceWith(
      window,
      expect.objectContaining({
        title: "Choose it",
        properties: expect.arrayContaining([property, "dontAddToRecent"]),
      }),
    );
  },
);

test.each([
  [{ canceled: true, filePaths: [] }],
  [{ canceled: true, filePaths: ["C:\\a"] }],
  [{ canceled: false, filePaths: [] }],
])("a dialog closed without choosing gives nothing (%j)", async (answer) => {
  const choose = choosePathIn({ showOpenDialog: async () => answer }, window);
  expect(await choose("folder", "Choose it")).toBeNull();
});

test("a text is saved where the person says, and nowhere when the dialog is closed", async () => {
  const written: unknown[] = [];
  const files = {
    writePrivate: async (...what: unknown[]) => void written.push(what),
  };
  const file = { name: "BACKUP01-answers.json", title: "Save", content: "{}\n" };
  const showSaveDialog = vi.fn(async (..._asked: unknown[]) => ({ canceled: false, filePath: "C:\\a.json" }));
  expect(await saveFileIn({ showSaveDialog }, window, files)(file)).toBe("C:\\a.json");
  expect(showSaveDialog).toHaveBeenCalledExactlyOnceWith(
    window,
    expect.objectContaining({
      defaultPath: file.name,
      filters: expect.arrayContaining([{ name: "JSON", extensions: ["json"] }]),
      properties: expect.arrayContaining(["showOverwriteConfirmation"]),
    }),
  );
  expect(written).toEqual([["C:\\a.json", new TextEncoder().encode("{}\n")]]);
  const zip = new Uint8Array([0x50, 0x4b, 0x00, 0xff]);
  await saveFileIn({ showSaveDialog }, window, files)({ name: "a.zip", title: "Save", content: zip });
  expect(written.pop()).toEqual(["C:\\a.json", zip]);
  showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: "" });
  expect(await saveFileIn({ showSaveDialog }, window, files)(file)).toBeNull();
  expect(written).toHaveLength(1);
});
