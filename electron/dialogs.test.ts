import type { BrowserWindow } from "electron";
import { expect, test, vi } from "vitest";
import { choosePathIn } from "./dialogs.ts";

const window = {} as BrowserWindow;

test.each([
  ["credentials-file", "openFile"],
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
