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
  /** The CA that has it, and the number that it gave it. */
  submitted: z
    .strictObject({ ca: z.string().max(256), requestId: z.string().regex(/^\d{1,18}$/) })
    .optional(),
});

/** A request whose certificate has not come yet. */
export interface PendingRequest {
  readonly commonName: string;
  readonly madeAt: string;
  /** PKCS #10, PEM. */
  readonly request: string;
}

/** Where it was handed in. */
export type Submitted = NonNullable<z.infer<typeof Kept>["submitted"]>;

/** The names under which the two files are offered to be saved; the CA's commands name them too. */
export const REQUEST_FILE = "request.req";
export const REQUEST_INF_FILE = "request.inf";
const CERTIFICATE_FILE = "server.cer";

/** X.520 allows a common name 64 characters; here it is a host name. */
const COMMON_NAME = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,62}[A-Za-z0-9])?$/;
export const isCommonName = (text: string): boolean => COMMON_NAME.test(text);
/** Template names have no blanks; display names do. */
export const isTemplateName = (text: string): boolean => /^[\w.-]{1,64}$/.test(text);

/** `CAHOST\CA Name`, as certutil shows it: it goes into a command line in quotation marks. */
export const isCaName = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}\\[^"%\\/\r\n]{1,64}$/.test(text.trim());

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

/** Where the run puts what a CA has made of it. */
export const signedFileOf = (files: Pick<Files, "dataPath">): string =>
  files.dataPath("certificate", "signed.cer");

/** Where the request is while it waits; null where it was not handed in by this program. */
export const whereSubmitted = async (files: Files): Promise<Submitted | null> =>
  (await readKept(files))?.submitted ?? null;

/** Noted down, so that the very same request is asked for the next time. `null`: it has to be handed in anew. */
export async function noteSubmitted(files: Files, submitted: Submitted | null): Promise<void> {
  const kept = await readKept(files);
  if (kept === null) throw new SetupError("certificate.no-request", { file: fileOf(files) });
  const { submitted: _before, ...rest } = kept;
  const now = { ...rest, ...(submitted && { submitted }) };
  await files.writePrivate(fileOf(files), new TextEncoder().encode(JSON.stringify(Kept.parse(now))));
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
export async function discardRequest(files: Files): Promise<void> {
  await files.remove(signedFileOf(files));
  await files.remove(fileOf(files));
}

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

export const REQUEST_SCRIPT_FILE = "request-certificate.cmd";

/**
 * All steps with Windows' own tools, from request.inf beside it to the certificate in the machine's store: for whoever does it by
 * hand. It asks nothing and holds no secret; run again, it goes on where the CA had to be waited for. Nothing that could mean
 * something to cmd.exe is let into it.
 */
export function requestScript(template: string, ca: string): string {
  const at = isCaName(ca) ? ca.trim() : "CAHOST\\CA Name";
  const [submit = "", retrieve = ""] = requestCommands(isTemplateName(template) ? template : "").map(
    (command) => command.replace("CAHOST\\CA Name", () => at),
  );
  return [
    "@echo off",
    "rem Run as administrator, in the folder of request.inf. Set the CA below as HOST\\CA Name (certutil shows it).",
    `rem The key is made by Windows, in a legacy provider, and bound to the certificate in LocalMachine\\My.`,
    'cd /d "%~dp0"',
    `if exist ${CERTIFICATE_FILE} goto accept`,
    'if not "%1"=="" goto retrieve',
    `certutil -csplist | findstr /c:"Microsoft RSA SChannel Cryptographic Provider" || exit /b 1`,
    `if exist ${REQUEST_FILE} goto submit`,
    `certreq -new ${REQUEST_INF_FILE} ${REQUEST_FILE} || exit /b 1`,
    ":submit",
    `${submit} || exit /b 1`,
    `if exist ${CERTIFICATE_FILE} goto accept`,
    "echo The CA has not decided yet. Later: %~nx0 and the RequestId that stands above.",
    "exit /b 2",
    ":retrieve",
    `${retrieve.replace("REQUESTID", "%1")} || exit /b 1`,
    `if not exist ${CERTIFICATE_FILE} exit /b 2`,
    ":accept",
    `certreq -accept -machine ${CERTIFICATE_FILE} || exit /b 1`,
    "rem The provider, the private key and the chain, then the revocation lists:",
    "certutil -store my",
    "certutil -verifystore my",
    `certutil -verify -urlfetch ${CERTIFICATE_FILE}`,
    "",
  ].join(LINE_END);
}
