/** For tests: a server whose certificate is of another time than now, as all are where the clock is wrong. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import tls from "node:tls";
import type { CustomCloud } from "../core/answers.ts";
import { makeServerIdentity, writeAuthority } from "./azure/authority.ts";
import { ARM_SCOPE } from "./azure/site.ts";

const DAY_MS = 86_400_000;

interface OtherTime {
  /** Its own authority is trusted. */
  readonly cloud: CustomCloud & { readonly caFile: string };
  close(): Promise<void>;
}

/** Answers as far as the handshake, which is as far as anybody comes. Valid from and to so many days from now. */
export async function startOtherTime(fromDays: number, toDays: number): Promise<OtherTime> {
  const { key, certificate, authority } = await makeServerIdentity({
    notBefore: new Date(Date.now() + fromDays * DAY_MS),
    notAfter: new Date(Date.now() + toDays * DAY_MS),
  });
  const folder = await mkdtemp(path.join(os.tmpdir(), "other-time-"));
  const caFile = path.join(folder, "ca.pem");
  await writeAuthority(caFile, authority);
  const server = tls.createServer({ key, cert: certificate });
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `https://localhost:${address !== null && typeof address === "object" ? address.port : 0}`;
  return {
    cloud: { name: "other time", armEndpoint: url, authorityHost: url, scope: ARM_SCOPE, caFile },
    async close() {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
