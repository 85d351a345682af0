import { describe, expect, it } from "vitest";
import { type ErrorCode, SetupError } from "../errors.ts";
import type { VaultServer } from "../vault-servers-port.ts";
import { type Removal, unregister } from "./unregister.ts";
import { isSameServer, serversNamed } from "./vault-servers.ts";

const vault = { subscriptionId: "s", resourceGroup: "g", name: "vault-1" };
const serverOf = (name: string, known: Partial<VaultServer> = {}): VaultServer => ({
  name,
  identity: name,
  kind: "mars",
  status: "Registered",
  agentVersion: null,
  items: "0",
  ...known,
});
const FILES = serverOf("FILES01", { identity: "Windows;FILES01" });
const OTHER = serverOf("DPM01", { kind: "dpm" });

/** A vault whose list is each of `lists` in turn, the last one for ever; its clock does not wait. */
function worldOf(
  lists: readonly (readonly VaultServer[] | Error)[],
  answer: "taken" | "absent" | Error = "taken",
) {
  const did: string[] = [];
  const logged: string[] = [];
  const stop = new AbortController();
  let looks = 0;
  let nowMs = Date.parse("2026-11-22T06:00:00Z");
  const session = {
    listServers: async () => {
      const list = lists[Math.min(looks, lists.length - 1)] ?? [];
      looks += 1;
      did.push("list");
      if (list instanceof Error) throw list;
      return list;
    },
    removeServer: async (_vault: unknown, identity: string) => {
      did.push(`remove ${identity}`);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const clock = {
    now: () => new Date(nowMs),
    wait: async (ms: number, signal: AbortSignal) => {
      if (signal.aborted) throw new SetupError("run.cancelled");
      nowMs += ms;
    },
  };
  const log = { write: (_level: string, message: string) => void logged.push(message) };
  const run = (removal: Partial<Removal> = {}) =>
    unregister(
      session,
      { vault, server: FILES, typed: "FILES01", ...removal },
      { clock, log, signal: stop.signal },
    );
  return { run, did, logged, stop, looks: () => looks };
}

const refusal = (code: ErrorCode) => new SetupError(code, { status: 409 });

describe("the typed name", () => {
  it.each(["", "files01", " FILES01", "FILES01 ", "FILES0", "DPM01", "FILES01.contoso.com"])(
    "must be the server's to the letter: %j asks Azure for nothing",
    async (typed) => {
      const { run, did, logged } = worldOf([[FILES, OTHER]]);
      await expect(run({ typed })).rejects.toMatchObject({
        code: "unregister.not-confirmed",
        about: { server: "FILES01", vault: "vault-1" },
      });
      expect([did, logged]).toEqual([[], []]);
    },
  );

  it("counts for the server that was shown: one that is called otherwise by now is left alone", async () => {
    const { run, did } = worldOf([[{ ...FILES, name: "PAYROLL01" }]]);
    await expect(run()).rejects.toMatchObject({ code: "unregister.not-confirmed" });
    expect(did).toEqual(["list"]);
  });
});

describe("removing", () => {
  it("is proven by the list: it is asked until the server is gone, and the log tells of it", async () => {
    const { run, did, logged } = worldOf([[FILES, OTHER], [FILES, OTHER], [FILES], [OTHER]]);
    expect(await run()).toEqual({ state: "removed", at: "2026-11-22T06:00:06.000Z" });
    expect(did).toEqual(["list", "remove Windows;FILES01", "list", "list", "list"]);
    expect(logged[0]).toBe("A server is removed from its vault");
  });

  it("of a server that is not listed any more asks for nothing", async () => {
    const { run, did, logged } = worldOf([[OTHER]]);
    expect(await run()).toMatchObject({ state: "absent" });
    expect([did, logged]).toEqual([["list"], []]);
  });

  it("tells two entries of one name apart by their kind", async () => {
    const engine = serverOf("FILES01", { identity: "FILES01", kind: "dpm" });
    const { run, did } = worldOf([[engine, FILES], [engine]]);
    expect(await run()).toMatchObject({ state: "removed" });
    expect(did[1]).toBe("remove Windows;FILES01");
  });

  it("that Azure knows nothing of any more is proven in the same way", async () => {
    expect(await worldOf([[FILES], []], "absent").run()).toMatchObject({ state: "removed" });
    expect(await worldOf([[FILES]], "absent").run()).toMatchObject({
      state: "taken",
      error: { code: "unregister.still-listed" },
    });
  });

  it("gives up after two minutes, says so, and never calls it done", async () => {
    const { run, looks } = worldOf([[FILES]]);
    expect(await run()).toMatchObject({
      state: "taken",
      error: { code: "unregister.still-listed", about: { server: "FILES01", seconds: 119 } },
    });
    expect(looks()).toBe(9);
  });

  it.each(["unregister.items-left", "azure.forbidden", "network.cut"] as const)(
    "that is refused (%s) is told as refused",
    async (code) => {
      await expect(worldOf([[FILES]], refusal(code)).run()).rejects.toMatchObject({ code });
    },
  );

  it("that Azure has taken stays told when its list cannot be read then, or is not waited for", async () => {
    const cut = new SetupError("network.cut");
    expect(await worldOf([[FILES], cut]).run()).toMatchObject({
      state: "taken",
      error: { code: "network.cut" },
    });
    const { run, stop } = worldOf([[FILES]]);
    const removing = run();
    stop.abort();
    expect(await removing).toMatchObject({ state: "taken", error: { code: "run.cancelled" } });
  });
});

describe("names", () => {
  it.each([
    ["files01", "FILES01", true],
    ["files01.contoso.com", "FILES01", true],
    ["files01", "files01.contoso.com", true],
    ["files01.contoso.com", "files01.fabrikam.com", false],
    ["files011", "files01", false],
  ])("%s and %s mean the same server: %s", (one, other, same) => {
    expect(isSameServer(one, other)).toBe(same);
  });

  it("the whole name wins over one that it is a part of", () => {
    const [short, long] = [serverOf("files"), serverOf("files.contoso.com")];
    expect(serversNamed([long, short], "FILES")).toEqual([short]);
    expect(serversNamed([long], "files")).toEqual([long]);
    expect(serversNamed([long], "dpm")).toEqual([]);
  });
});
