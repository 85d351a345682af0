/** How many servers a vault holds and whether one has this server's name: from the vault's own lists, for the practice server. */
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { recordServer } from "../practice/azure/registry.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../practice/test-runs.ts";

let run: PracticeRun;
afterEach(() => run.close());

const { subscriptionId, resourceGroup, vault: name } = PRACTICE;
const vault = { subscriptionId, resourceGroup, name };
const record = (server: string, kind: "mars" | "dpm" | "mabs" = "mars") =>
  recordServer(path.join(run.folder, "practice", "azure.json"), vault, {
    name: server,
    kind,
    agentVersion: "2.0.9262.0",
  });

async function signedIn() {
  run = practiceRun();
  const { host, ports } = await run.open();
  const { clientSecret } = practiceSecrets;
  await host.signIn({ answers: firstTime(), secrets: { clientSecret } });
  return { host, ports };
}

it("counts servers of every kind, and finds this one's name as a part of the whole one", async () => {
  const { host } = await signedIn();
  await record("OTHER01");
  await record("DPM01", "dpm");
  await record("MABS01", "mabs");
  expect(await host.vaultServers({ vault })).toEqual({ count: 3, clash: null });
  const { computerName, dnsName } = await host.readFacts(undefined);
  const own = dnsName ?? computerName ?? "";
  await record(`${own.split(".")[0]}1`);
  expect(await host.vaultServers({ vault })).toMatchObject({ clash: null });
  await record(own.toUpperCase(), "dpm");
  expect(await host.vaultServers({ vault })).toEqual({ count: 5, clash: own.toUpperCase() });
});

it("removes nothing while a run goes on, and is no part of one: no journal is written", async () => {
  const { host, ports } = await signedIn();
  await record("OLD01", "dpm");
  const [server] = await host.listVaultServers({ vault });
  if (!server) throw new Error("not listed");
  const { identity, kind } = server;
  const removal = { vault, server: { name: "OLD01", identity, kind }, typed: "OLD01" };
  const unlock = await ports.journals.lock();
  await expect(host.unregisterServer(removal)).rejects.toMatchObject({ code: "run.busy" });
  await unlock();
  await expect(host.unregisterServer({ ...removal, typed: "old01" })).rejects.toMatchObject({
    code: "unregister.not-confirmed",
  });
  expect(await host.listVaultServers({ vault })).toHaveLength(1);
  expect(await host.unregisterServer(removal)).toMatchObject({ state: "removed" });
  expect(await host.listVaultServers({ vault })).toEqual([]);
  expect(() => run.journals()).toThrow();
});

it("asks nothing of Azure for nobody", async () => {
  run = practiceRun();
  const { host } = await run.open();
  await expect(host.listVaultServers({ vault })).rejects.toMatchObject({ code: "azure.signed-out" });
  const server = { name: "A", identity: "A", kind: "mars" } as const;
  await expect(host.unregisterServer({ vault, server, typed: "A" })).rejects.toMatchObject({
    code: "azure.signed-out",
  });
});
