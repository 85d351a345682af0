import { expect, it } from "vitest";
import { type About, catalogue, type ErrorCode } from "../errors.ts";
import { explain } from "../text/errors.ts";
import type { Outcome } from "./events.ts";
import { EXIT, exitCodeOf, exitCodeOfError } from "./exit-code.ts";

const rest = {
  registered: true,
  encrypted: true,
  scheduled: null,
  changed: true,
  done: [],
  notDone: [],
  receipts: {},
};
const error = { code: "azure.forbidden" as const, about: {} };

it.each<[string, Outcome, number]>([
  ["succeeded", { kind: "succeeded", ...rest }, 0],
  ["refused by Azure", { kind: "failed", at: "x", error, ...rest, registered: false }, 80],
  ["cancelled", { kind: "cancelled", before: "x", ...rest, registered: false }, 70],
  ["a restart is due", { kind: "restart-needed", after: "x", ...rest }, 3010],
  ["registered, and then refused", { kind: "failed", at: "x", error, ...rest, encrypted: false }, 60],
  ["registered, and then cancelled", { kind: "cancelled", before: "x", ...rest, encrypted: false }, 60],
  ["encryption could not be told", { kind: "failed", at: "x", error, ...rest, encrypted: null }, 80],
])("%s ends with its own code", (_name, outcome, code) => {
  expect(exitCodeOf(outcome)).toBe(code);
});

it("every code of the catalogue has an exit code of the table, and words that end in a full stop", () => {
  // Whatever name the words ask for, they get a value: a code's own names are tested beside its words.
  const about = new Proxy<About>(
    {},
    { get: (_target, name) => (typeof name === "string" ? "x" : undefined), has: () => true },
  );
  for (const code of Object.keys(catalogue) as ErrorCode[]) {
    expect(Object.values(EXIT)).toContain(exitCodeOfError(code));
    const { message, remedy } = explain({ code, about });
    if (code !== "command.wrong-use" && code !== "answers.not-complete")
      expect(message).toMatch(/^[A-Zx].{8,}/);
    expect(remedy).toMatch(/\.$|^x$/);
    expect(`${message}${remedy}`).not.toMatch(/undefined|unexpected error|please/i);
  }
});
