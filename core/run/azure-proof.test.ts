import { describe, expect, it } from "vitest";
import { factsOf } from "../../practice/test-facts.ts";
import { SetupError } from "../errors.ts";
import type { Facts } from "../facts.ts";
import type { AzureSession } from "../ports.ts";
import type { VaultServer } from "../vault-servers-port.ts";
import { azureProof, isProven, proofs } from "./azure-proof.ts";

const listed = (name: string, status: string | null = "Registered"): VaultServer => ({
  name,
  identity: name,
  kind: "mars",
  status,
  agentVersion: "2.0.9262.0",
  items: null,
});
const MINE = listed("BACKUP01");
const OTHER = listed("BACKUP02");
const registered: Partial<Facts> = {
  registered: true,
  vault: "vault-1",
  resourceGroup: "rg-1",
  subscriptionId: "11111111-2222-3333-4444-555555555555",
};

/** A vault that lists these, one list after the other, the last one for ever. */
function worldOf(lists: readonly (readonly VaultServer[] | Error)[], facts: Partial<Facts> = registered) {
  const stop = new AbortController();
  let looks = 0;
  let nowMs = Date.parse("2026-11-22T06:00:00Z");
  const asked: unknown[] = [];
  const session = {
    listServers: async (vault: unknown) => {
      asked.push(vault);
      const list = lists[Math.min(looks, lists.length - 1)] ?? [];
      looks += 1;
      if (list instanceof Error) throw list;
      return list;
    },
  };
  const ports = {
    backupServer: { probe: async () => factsOf(facts) },
    clock: {
      now: () => new Date(nowMs),
      wait: async (ms: number, signal: AbortSignal) => {
        if (signal.aborted) throw new SetupError("run.cancelled");
        nowMs += ms;
      },
    },
    log: { write: () => undefined },
  } as unknown as Parameters<typeof azureProof>[1];
  return { session, ports, stop, asked, prove: () => azureProof(session, ports, stop.signal) };
}

describe("what Azure says of this server after a run", () => {
  it("is waited for until the vault lists it, ever less often", async () => {
    const { prove, asked } = worldOf([[], [OTHER], [OTHER, MINE]]);
    const proof = await prove();
    expect(proof).toEqual({ state: "listed", at: "2026-11-22T06:00:06.000Z", server: MINE });
    expect(isProven(proof)).toBe(true);
    expect(asked).toHaveLength(3);
    expect(asked[0]).toEqual({
      subscriptionId: "11111111-2222-3333-4444-555555555555",
      resourceGroup: "rg-1",
      name: "vault-1",
    });
  });

  it("by its whole name too, but not by another domain's", async () => {
    expect(await worldOf([[listed("backup01.contoso.com")]]).prove()).toMatchObject({ state: "listed" });
    expect(await worldOf([[listed("backup01.fabrikam.com")]]).prove()).toMatchObject({ state: "not-listed" });
  });

  it("is no proof while it says another status, and is told with it when the time is over", async () => {
    const proof = await worldOf([[listed("BACKUP01", "Registering")]]).prove();
    expect(proof).toMatchObject({ state: "listed", server: { status: "Registering" } });
    expect(isProven(proof)).toBe(false);
    const late = await worldOf([[listed("BACKUP01", "Registering")], [listed("BACKUP01", null)]]).prove();
    expect(isProven(late)).toBe(true);
  });

  it("is not for ever waited for: two minutes, then it says how long", async () => {
    const { prove, asked } = worldOf([[OTHER]]);
    expect(await prove()).toEqual({ state: "not-listed", at: "2026-11-22T06:01:59.000Z", seconds: 119 });
    expect(asked).toHaveLength(8);
  });

  it("can be stopped, and asked for again by the same sign-in", async () => {
    const { session, ports } = worldOf([[], [MINE]]);
    const kept = proofs(ports);
    expect(await kept.last()).toEqual({ state: "not-asked" });
    kept.begin(session as unknown as AzureSession);
    kept.stop();
    expect(await kept.last()).toEqual({ state: "stopped" });
    kept.again();
    expect(await kept.last()).toMatchObject({ state: "listed" });
  });

  it("a refusal is told at once, as one", async () => {
    const { prove, asked } = worldOf([new SetupError("azure.forbidden", { status: 403 })]);
    expect(await prove()).toMatchObject({ state: "failed", error: { code: "azure.forbidden" } });
    expect(asked).toHaveLength(1);
  });

  it("is not asked where nobody has signed in, or the server does not tell its vault", async () => {
    const { ports, stop } = worldOf([[MINE]]);
    expect(await azureProof(null, ports, stop.signal)).toEqual({ state: "not-asked" });
    const unknown = worldOf([[MINE]], { ...registered, subscriptionId: null });
    expect(await unknown.prove()).toEqual({ state: "not-asked" });
    expect(unknown.asked).toEqual([]);
  });
});
