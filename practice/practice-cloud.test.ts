/** Another server may stand for Azure in practice mode, as long as it is on this machine. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { nodeFiles } from "../adapters/file-system.ts";
import { lazyAzure, lazyNetwork } from "../adapters/real-ports.ts";
import { Secret } from "../core/secret.ts";
import { practiceCloud } from "./practice-cloud.ts";
import { PRACTICE } from "./practice-values.ts";
import { testAzure, testRequest } from "./test-azure.ts";
import { writeMachine } from "./windows/machine.ts";

const watch = { signal: new AbortController().signal, progress: () => undefined };

/** Practice mode in a folder of its own, and a server that stands for Azure. */
async function practising(change: object = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "practice-cloud-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const other = await testAzure(onTestFinished, { crowd: { vaults: 7 }, pageSize: 100 });
  await writeFile(path.join(folder, "azure-cloud.json"), JSON.stringify({ ...other.cloud, ...change }));
  const machineFile = path.join(folder, "machine.json");
  writeMachine(machineFile, {});
  const ports = { azure: lazyAzure(), network: lazyNetwork(), files: nodeFiles(folder) };
  const cloud = practiceCloud({ folder, machineFile, ...ports });
  onTestFinished(() => cloud.close());
  const secrets = { clientSecret: new Secret(PRACTICE.clientSecret) };
  return { cloud, request: testRequest(other, "service-principal", { secrets }) };
}

it("is asked in the practice Azure's place", async () => {
  const { cloud, request } = await practising();
  const session = await cloud.azure.signIn({ ...request, cloud: "public" }, watch);
  expect((await session.listVaults(PRACTICE.subscriptionId, watch.signal)).length).toBeGreaterThan(7);
});

it.each(["armEndpoint", "authorityHost"])("is refused where its %s is on another machine", async (field) => {
  const { cloud, request } = await practising({ [field]: "https://login.microsoftonline.com" });
  await expect(cloud.azure.signIn(request, watch)).rejects.toMatchObject({
    code: "cloud.wrong-value",
    about: { field },
  });
});
