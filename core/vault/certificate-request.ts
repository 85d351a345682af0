/**
 * A certificate request of this server: its key is made and kept here, in one private file of the data folder, until the
 * CA's certificate has come and the vault credentials are written. The CA, and the page, see only the request.
 */
import { z } from "zod";
import { SetupError } from "../errors.ts";
import type { Certificates, Clock, Files } from "../ports.ts";
import { Secret } from "../secret.ts";

const MAX_BYTES = 64 * 1024;

/** What is kept. The key is in it: the file is for this account alone. */
const Kept = z.strictObject({
  version: z.literal(1),
  commonName: z.string().min(1).max(64),
  madeAt: z.iso.datetime(),
  request: z.string().min(1).max(16_384),
  privateKey: z.string().min(1).max(16_384),
});

/** A request whose certificate has not come yet. */
export interface PendingRequest {
  readonly commonName: string;
  readonly madeAt: string;
  /** PKCS #10, PEM. */
  readonly request: string;
}

/** The names under which the two files are offered to be saved; the CA's commands name them too. */
export const REQUEST_FILE = "request.req";
export const REQUEST_INF_FILE = "request.inf";
const CERTIFICATE_FILE = "server.cer";

/** X.520 allows a common name 64 characters; here it is a host name. */
const COMMON_NAME = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,62}[A-Za-z0-9])?$/;
export const isCommonName = (text: string): boolean => COMMON_NAME.test(text);
/** Template names have no blanks; display names do. */
export const isTemplateName = (text: string): boolean => /^[\w.-]{1,64}$/.test(text);

const fileOf = (files: Pick<Files, "dataPath">): string => files.dataPath("certificate", "request.json");

async function readKept(files: Files): Promise<z.infer<typeof Kept> | null> {
  const file = fileOf(files);
  if ((await files.state(file)) !== "file") return null;
  try {
    return Kept.parse(JSON.parse(new TextDecoder().decode(await files.read(file, MAX_BYTES))));
  } catch {
    // Nobody else writes it. What cannot be read is no key that could still be used; the cause may quote it.
    throw new SetupError("certificate.no-request", { file });
  }
}

const seen = ({ commonName, madeAt, request }: z.infer<typeof Kept>): PendingRequest => ({
  commonName,
  madeAt,
  request,
});

/** The request that waits for its certificate; null where there is none. Throws `certificate.no-request` for a damaged one. */
export async function pendingRequest(files: Files): Promise<PendingRequest | null> {
  const kept = await readKept(files);
  return kept && seen(kept);
}

/** Throws `certificate.no-request`. */
export async function readRequestKey(files: Files): Promise<Secret> {
  const kept = await readKept(files);
  if (kept === null) throw new SetupError("certificate.no-request", { file: fileOf(files) });
  return new Secret(kept.privateKey);
}

/**
 * Makes key and request, and keeps them. One that waits already is given back as it is: its certificate may be on the way,
 * and a new key would make it worthless.
 * Throws `file.write-failed`, `certificate.no-request` for a damaged one.
 */
export async function makeRequest(
  ports: { readonly files: Files; readonly certificates: Certificates; readonly clock: Pick<Clock, "now"> },
  commonName: string,
): Promise<PendingRequest> {
  const { files, certificates, clock } = ports;
  const waiting = await pendingRequest(files);
  if (waiting) return waiting;
  const { request, key } = await certificates.makeRequest(commonName);
  const madeAt = clock.now().toISOString();
  const kept = { version: 1, commonName, madeAt, request, privateKey: key.reveal() } as const;
  await files.writePrivate(fileOf(files), new TextEncoder().encode(JSON.stringify(Kept.parse(kept))));
  return { commonName, madeAt, request };
}

export const hasRequest = async (files: Files): Promise<boolean> =>
  (await files.state(fileOf(files))) === "file";

/** Its certificate, should it still come, is worthless then. */
export const discardRequest = (files: Files): Promise<void> => files.remove(fileOf(files));

const LINE_END = "\r\n";

/**
 * The same request for Windows' own certreq: for CAs that take requests only from it. The key is then made by Windows, in a
 * legacy provider (the agent's .NET code knows no other), and comes here in a PFX; so it is exportable.
 */
export const requestInf = (commonName: string, template: string): string =>
  [
    "[Version]",
    'Signature = "$Windows NT$"',
    "",
    "[NewRequest]",
    `Subject = "CN=${commonName}"`,
    "KeyLength = 2048",
    "; 1 = AT_KEYEXCHANGE",
    "KeySpec = 1",
    "; digital signature and key encipherment",
    "KeyUsage = 0xA0",
    "MachineKeySet = TRUE",
    "Exportable = TRUE",
    'ProviderName = "Microsoft RSA SChannel Cryptographic Provider"',
    "; 12 = PROV_RSA_SCHANNEL, a legacy provider",
    "ProviderType = 12",
    "HashAlgorithm = sha256",
    "RequestType = PKCS10",
    "SMIME = FALSE",
    "Silent = TRUE",
    "",
    "[EnhancedKeyUsageExtension]",
    "; client authentication",
    "OID = 1.3.6.1.5.5.7.3.2",
    ...(template === ""
      ? []
      : [
          "",
          "[RequestAttributes]",
          "; the template's name, not its display name",
          `CertificateTemplate = ${template}`,
        ]),
    "",
  ].join(LINE_END);

/** What is typed at the CA, or at any computer that reaches it. CAHOST and CA Name are the CA's own. */
export const requestCommands = (template: string): readonly string[] => [
  [
    'certreq -submit -config "CAHOST\\CA Name"',
    ...(template === "" ? [] : [`-attrib "CertificateTemplate:${template}"`]),
    REQUEST_FILE,
    CERTIFICATE_FILE,
  ].join(" "),
  `certreq -retrieve -config "CAHOST\\CA Name" REQUESTID ${CERTIFICATE_FILE}`,
];
