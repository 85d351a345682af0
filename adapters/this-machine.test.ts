import os from "node:os";
import { expect, it } from "vitest";
import { Facts } from "../core/facts.ts";
import { nodeClock } from "./clock.ts";
import { thisMachine } from "./this-machine.ts";

const watch = { signal: new AbortController().signal, progress: () => {} };

it("says what Node knows and guesses nothing", async () => {
  const facts = Facts.parse(await thisMachine(nodeClock()).probe());
  expect(facts).toMatchObject({
    computerName: os.hostname(),
    product: null,
    registered: null,
    systemDrive: null,
  });
  const upMs = Date.parse(facts.readAt) - Date.parse(facts.bootedAt ?? "");
  expect(Math.abs(upMs - os.uptime() * 1000)).toBeLessThan(5_000);
});

it("refuses to act, and says why", async () => {
  await expect(thisMachine(nodeClock()).register("f", watch)).rejects.toMatchObject({
    code: "machine.not-windows",
  });
});

it("stops looking when cancelled", async () => {
  await expect(thisMachine(nodeClock()).probe(AbortSignal.abort())).rejects.toMatchObject({
    code: "run.cancelled",
  });
});
