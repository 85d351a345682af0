import { describe, expect, it } from "vitest";
import { factsOf } from "../../practice/test-facts.ts";
import { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { diskSpace, domain, memory, processors } from "./backup-server.ts";
import type { CheckContext } from "./check.ts";

const GIB = 1024 ** 3;
type Looked = typeof memory | typeof processors | typeof domain | typeof diskSpace;

/** These checks read the facts alone. */
const contextOf = (product: string, facts: Partial<Facts> = {}) => {
  const answers = Answers.parse({ installation: { product } });
  return { answers, facts: factsOf(facts) } as CheckContext;
};
const stateOf = async (check: Looked, product: string, facts: Partial<Facts>) =>
  (await check.look(contextOf(product, facts))).state;

const MABS = "azure-backup-server";
const drive = (freeBytes: number) => [{ drive: "C:", freeBytes, totalBytes: null }];

describe("what an installation from media asks of a server", () => {
  it.each<[Looked, string, Partial<Facts>, string]>([
    [memory, MABS, { memoryBytes: 8 * GIB }, "pass"],
    [memory, MABS, { memoryBytes: 8 * GIB - 1 }, "warn"],
    [memory, "dpm", { memoryBytes: 2 * GIB }, "pass"],
    [memory, "dpm", { memoryBytes: GIB }, "warn"],
    [memory, "dpm", { memoryBytes: null }, "could-not-tell"],
    [processors, MABS, { processors: 2 }, "pass"],
    [processors, MABS, { processors: 1 }, "warn"],
    [processors, MABS, { processors: null }, "could-not-tell"],
    [domain, MABS, {}, "pass"],
    [domain, MABS, { domainJoined: false }, "fail"],
    [domain, MABS, { domainController: true }, "fail"],
    [domain, "dpm", { domainController: true }, "warn"],
    [domain, "dpm", { domainJoined: null }, "could-not-tell"],
    [domain, "dpm", { domainController: null }, "could-not-tell"],
    [diskSpace, MABS, { volumes: drive(10 * GIB) }, "pass"],
    // Each place alone would fit.
    [diskSpace, MABS, { volumes: drive(5 * GIB) }, "fail"],
    [diskSpace, "dpm", { volumes: drive(5 * GIB) }, "pass"],
    [diskSpace, "dpm", { volumes: null }, "could-not-tell"],
    [diskSpace, "dpm", { systemDrive: null }, "could-not-tell"],
  ])("%# $id", async (check, product, facts, state) => {
    expect(await stateOf(check, product, facts)).toBe(state);
  });

  it("is shown only where one is to be installed", () => {
    for (const check of [memory, domain, diskSpace]) {
      expect(check.applies(contextOf(MABS))).toBe(true);
      expect(check.applies(contextOf("mars-agent"))).toBe(false);
      expect(check.applies(contextOf(MABS, { product: "mabs" }))).toBe(false);
    }
    expect(processors.applies(contextOf("dpm"))).toBe(false);
  });
});
