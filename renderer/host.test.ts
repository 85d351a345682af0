import { expect, it } from "vitest";
import { SetupError } from "../core/errors.ts";
import type { CallAnswer } from "../core/wire.ts";
import { findHost } from "./host.ts";

const noSocket = () => {
  throw new Error("with a preload there is no socket");
};

const preload = (answer: (name: string, question: unknown) => Promise<CallAnswer>) =>
  findHost({ host: { call: answer, onRunEvent: () => () => undefined } }, noSocket);

it("asks Electron's preload where there is one", async () => {
  const asked: unknown[] = [];
  const link = preload(async (name, question) => {
    asked.push([name, question]);
    return { ok: true, reply: "D:\\Recovery" };
  });
  await expect(link.host.choosePath({ what: "folder", title: "Folder" })).resolves.toBe("D:\\Recovery");
  expect(asked).toEqual([["choosePath", { what: "folder", title: "Folder" }]]);
  expect(link.state()).toBe("connected");
});

it("throws our errors as they were, and anything else as a fault of ours", async () => {
  const ours = preload(async () => ({ ok: false, error: { code: "file.no-access", about: { file: "x" } } }));
  await expect(ours.host.readCredentials({ file: "x" })).rejects.toMatchObject({
    code: "file.no-access",
    about: { file: "x" },
  });
  const broken = preload(() => Promise.reject(new Error("the window is gone")));
  const thrown: unknown = await broken.host.about(undefined).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SetupError);
  expect(thrown).toMatchObject({ code: "bug" });
});
