/** Key, certificate and PFX: our certificate port against openssl making the same. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { forgeCertificates } from "../../adapters/forge-certificates.ts";
import type { Certificates, RegistrationCertificateRequest } from "../../core/ports.ts";
import { comparePair, type Findings, type Side, Skipped, type Turns, timed } from "./measures.ts";
import type { Workplace } from "./product.ts";

const DAY_MS = 24 * 3_600_000;
const run = promisify(execFile);

const request = (): RegistrationCertificateRequest => ({
  friendlyName: "bench",
  notBefore: new Date(),
  notAfter: new Date(Date.now() + 2 * DAY_MS),
  profile: "3des-sha1",
});

/** The port as it ships: its worker is the built one. */
const startWorkerOf = ({ product }: Workplace) => {
  const file = product.main("certificate-worker.js");
  return () => new Worker(file, { execArgv: [] });
};

const warmPort = (workplace: Workplace): Side => {
  const port: Certificates = forgeCertificates(startWorkerOf(workplace));
  return { name: "warm worker", measure: () => timed(() => port.makeRegistrationCertificate(request())) };
};

/** A new thread each time, which loads all it needs. */
const coldPort = (workplace: Workplace): Side => ({
  name: "cold worker",
  async measure() {
    const started: Worker[] = [];
    const port = forgeCertificates(() => {
      const worker = startWorkerOf(workplace)();
      started.push(worker);
      return worker;
    });
    const ms = await timed(() => port.makeRegistrationCertificate(request()));
    await Promise.all(started.map((worker) => worker.terminate()));
    return ms;
  },
});

const CONFIGURATION = `[req]
prompt = no
distinguished_name = name
x509_extensions = usage
[name]
CN = Windows Azure Tools
[usage]
extendedKeyUsage = clientAuth
`;

/** The same sizes and algorithms: RSA 2048, SHA-256 signature, 3DES and SHA-1 over 2,000 rounds, no password. */
const openssl = (workplace: Workplace): Side => {
  const folder = workplace.newFolder("openssl");
  const [config, key, certificate, pfx] = ["req.cnf", "key.pem", "certificate.pem", "made.pfx"].map((name) =>
    path.join(folder, name),
  );
  if (!config || !key || !certificate || !pfx) throw new Error("four names, four files");
  writeFileSync(config, CONFIGURATION);
  const selfSigned = ["-x509", "-newkey", "rsa:2048", "-nodes", "-sha256", "-days", "2", "-config", config];
  const weak = ["-certpbe", "PBE-SHA1-3DES", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1", "-iter", "2000"];
  return {
    name: "`openssl req -x509` + `openssl pkcs12 -export`",
    measure: () =>
      timed(async () => {
        await run("openssl", ["req", ...selfSigned, "-keyout", key, "-out", certificate]);
        const parts = ["-inkey", key, "-in", certificate, "-name", "bench", "-passout", "pass:"];
        await run("openssl", ["pkcs12", "-export", ...parts, ...weak, "-out", pfx]);
      }),
  };
};

export async function measureCertificates(workplace: Workplace, turns: Turns): Promise<Findings> {
  await run("openssl", ["version"]).catch(() => {
    throw new Skipped("there is no openssl here");
  });
  const other = openssl(workplace);
  const what = "Key + certificate + PFX";
  return {
    rows: [
      await comparePair({ what: `${what}, worker warm` }, turns, [warmPort(workplace), other]),
      await comparePair({ what: `${what}, worker cold` }, turns, [coldPort(workplace), other]),
    ],
    notes: [],
  };
}
