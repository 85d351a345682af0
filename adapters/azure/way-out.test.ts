/** Node's own way out keeps to the contract; Electron's is held to the same in e2e/electron/way-out.spec.ts. */
import { expect, it, onTestFinished } from "vitest";
import { WAY_OUT_CONTRACT } from "../../practice/way-out-contract.ts";
import { askHere } from "../../practice/way-out-stage.ts";
import { nodeWayOut } from "./way-out.ts";

it.each(WAY_OUT_CONTRACT)("$name", async ({ run }) => {
  await expect(run((asked) => askHere(nodeWayOut, asked), onTestFinished)).resolves.toBeUndefined();
});
