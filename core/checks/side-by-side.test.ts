/** The page takes as long as its slowest check, not as all of them: told by what is asked while others still wait, not by a clock. */
import { describe, expect, it } from "vitest";
import { contextOf } from "../../practice/test-checks.ts";
import type { Facts } from "../facts.ts";
import type { EndpointProbe, Media, Ports } from "../ports.ts";
import { runChecks } from "./index.ts";

/** A server on which Azure Backup Server is to be installed: every kind of look is wanted. */
const wanted = contextOf("new-mabs", {
  answers: { installation: { product: "azure-backup-server", media: "C:\\M", sql: { instance: "MABSSQL" } } },
});

interface World {
  readonly facts: PromiseWithResolvers<Facts>;
  readonly media: PromiseWithResolvers<Media>;
  readonly signIn: PromiseWithResolvers<EndpointProbe>;
  /** What was asked so far, in its order. */
  readonly asked: string[];
  readonly ports: Ports;
}

function world(): World {
  const [facts, media, signIn] = [
    Promise.withResolvers<Facts>(),
    Promise.withResolvers<Media>(),
    Promise.withResolvers<EndpointProbe>(),
  ];
  const asked: string[] = [];
  const noting =
    <T>(what: string, answer: Promise<T>) =>
    (): Promise<T> => {
      asked.push(what);
      return answer;
    };
  const ports = {
    backupServer: { readMedia: noting("media", media.promise) },
    network: { probe: noting("sign-in", signIn.promise) },
    log: { write: () => {} },
  } as unknown as Ports;
  return { facts, media, signIn, asked, ports };
}
/** Until nothing more happens by itself. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

const run = ({ facts, ports }: World, only?: string) =>
  runChecks(wanted.answers, facts.promise, ports, new AbortController().signal, only);

describe("the checks of a page", () => {
  it("ask Azure while the machine is still looked at, and the media while Azure has not answered; each once", async () => {
    const here = world();
    const running = run(here);
    await settle();
    expect(here.asked).toEqual(["sign-in"]);
    here.facts.resolve(wanted.facts);
    await settle();
    expect(here.asked).toEqual(["sign-in", "media"]);
    here.media.resolve((await wanted.media()) as Media);
    here.signIn.resolve((await wanted.signIn()) as EndpointProbe);
    const results = await running;
    expect(results.length).toBeGreaterThan(40);
    expect(here.asked).toEqual(["sign-in", "media"]);
    const untold = results.filter(({ state }) => state === "could-not-tell").map(({ id }) => id);
    expect(untold.every((id) => ["group-policy", "antivirus", "media-checksum"].includes(id))).toBe(true);
  });

  it("whose look fails cannot tell, and stop no other", async () => {
    const here = world();
    here.facts.resolve(wanted.facts);
    here.media.reject(new Error("the disk is gone"));
    here.signIn.reject(new Error("no way"));
    const results = await run(here);
    const stateOf = (id: string) => results.find((each) => each.id === id)?.state;
    expect([stateOf("azure-reachable"), stateOf("clock-skew"), stateOf("agent-on-media")]).toEqual([
      "could-not-tell",
      "could-not-tell",
      "could-not-tell",
    ]);
    expect([stateOf("architecture"), stateOf("sql-edition")]).toEqual(["pass", "pass"]);
    expect(results.filter(({ state, remedy }) => state !== "pass" && remedy === "")).toEqual([]);
  });

  it("that is asked for alone asks nothing that it does not want", async () => {
    const here = world();
    here.facts.resolve(wanted.facts);
    expect(await run(here, "architecture")).toMatchObject([{ id: "architecture", state: "pass" }]);
    expect(here.asked).toEqual([]);
  });

  it("fail together where the machine itself cannot be looked at", async () => {
    const here = world();
    here.facts.reject(new Error("gone"));
    here.signIn.reject(new Error("no way"));
    await expect(run(here)).rejects.toThrow("gone");
  });
});
