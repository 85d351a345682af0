import { expect, it } from "vitest";
import { Action, type ActionKind } from "../plan/plan.ts";
import { outcomePage } from "../text/outcome-page.ts";
import { undoLines } from "./undo.ts";

const kinds = Action.options.map((option) => option.shape.kind.value) as readonly ActionKind[];

it("every kind of step has words of its own for how it is undone, or why not", () => {
  const without = undoLines(kinds).filter(({ how }) => how === outcomePage.undo.other);
  expect(without.map(({ kind }) => kind)).toEqual([]);
});

it("what is in Azure or was never kept cannot be taken back, a setting can", () => {
  const can = Object.fromEntries(undoLines(kinds).map(({ kind, can }) => [kind, can]));
  expect(can).toMatchObject({
    register: false,
    "set-passphrase": false,
    "set-proxy": true,
    "install-agent": true,
  });
});

it("each kind is told once, and looking is no change", () => {
  expect(undoLines(["set-proxy", "set-proxy", "confirm"]).map(({ kind }) => kind)).toEqual(["set-proxy"]);
});
