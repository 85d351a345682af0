/** Whom we believe in TLS: Node's list, the system's (companies put their TLS inspection there), and a cloud's own. */
import { X509Certificate } from "node:crypto";
import tls from "node:tls";
import { Worker } from "node:worker_threads";
import { SetupError } from "../../core/errors.ts";
import { readBounded } from "../file-system.ts";

const MAX_CA_FILE_BYTES = 1024 * 1024;

/** Node reads the system's store in one long go: beside the main thread, once, and only when it is needed. */
const READ_SYSTEM_ROOTS = `
  const { parentPort } = require("node:worker_threads");
  parentPort.postMessage(require("node:tls").getCACertificates("system"));
`;

const readSystemRoots = (): Promise<readonly string[]> =>
  new Promise((resolve) => {
    const worker = new Worker(READ_SYSTEM_ROOTS, { eval: true });
    worker.once("message", (roots: unknown) =>
      resolve(Array.isArray(roots) ? roots.filter((root) => typeof root === "string") : []),
    );
    // A store that cannot be read leaves Node's own list: stricter, never laxer.
    worker.once("error", () => resolve([]));
    worker.once("exit", () => resolve([]));
  });

let systemRoots: Promise<readonly string[]> | undefined;

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, or the one of a DER file. Throws file.*, `cloud.wrong-value`. */
const certificatesOf = async (caFile: string): Promise<readonly string[]> => {
  const bytes = await readBounded(caFile, MAX_CA_FILE_BYTES);
  const found: readonly (string | Uint8Array)[] = new TextDecoder("latin1").decode(bytes).match(PEM) ?? [
    bytes,
  ];
  try {
    return found.map((one) => new X509Certificate(one).toString());
  } catch (cause) {
    const about = { field: "caFile", reason: "not-certificates", file: caFile };
    throw new SetupError("cloud.wrong-value", about, { cause });
  }
};

/** The last one made: making it reads some hundred certificates in one go, and the probes of a page ask all at once. */
let made: { readonly own: string; readonly context: tls.SecureContext } | undefined;

/** What TLS connections of one transport are checked against. Throws file.*, `cloud.wrong-value` for `caFile`. */
export const openTrust = async (caFile?: string): Promise<tls.SecureContext> => {
  const certificates = caFile === undefined ? [] : await certificatesOf(caFile);
  const own = certificates.join("");
  systemRoots ??= readSystemRoots();
  const system = await systemRoots;
  if (made?.own === own) return made.context;
  const all = new Set([...tls.getCACertificates("default"), ...system, ...certificates]);
  made = { own, context: tls.createSecureContext({ ca: [...all], minVersion: "TLSv1.2" }) };
  return made.context;
};
