/**
 * The .VaultCredentials file, read and written. It is what .NET's DataContractSerializer writes through an
 * indenting XmlWriter on Windows; its content is a secret, because it holds a private key.
 */
import { type ErrorData, SetupError } from "../errors.ts";
import { Secret } from "../secret.ts";
import {
  AGENT_LINKS,
  CREDENTIALS_NAMESPACE,
  CREDENTIALS_VERSION,
  isMemberName,
  KIND_OF_ROOT,
  MAY_BE_NULL,
  MEMBER_RULES,
  MEMBERS,
  type MemberName,
  type VaultCredentials,
} from "./credentials-contract.ts";
import type { CredentialsKind } from "./credentials-report.ts";
import { MAX_CREDENTIALS_BYTES, readXml, type XmlElement, XSI_NAMESPACE } from "./xml-guard.ts";

/** The agent refuses a file with any other ending. */
const EXTENSION = ".VaultCredentials";

export const hasCredentialsExtension = (fileName: string): boolean =>
  fileName.toLowerCase().endsWith(EXTENSION.toLowerCase());

/** Files that can no longer, or never could, register a backup server. */
const REFUSED = {
  "backup-classic": "vault-credentials.classic-vault",
  "site-recovery": "vault-credentials.site-recovery",
  "site-recovery-classic": "vault-credentials.site-recovery-classic",
} as const;

/** As much as could be read of a file that is not, or not quite, a backup file. A value against its rule is null. */
export type CredentialsReading = {
  readonly [Field in keyof VaultCredentials]: VaultCredentials[Field] | null;
};

export type ParsedCredentials =
  | { readonly ok: true; readonly kind: "backup"; readonly credentials: VaultCredentials }
  | {
      readonly ok: false;
      readonly kind: CredentialsKind | null;
      readonly problem: ErrorData;
      readonly reading: CredentialsReading;
    };

type Members = ReadonlyMap<MemberName, XmlElement>;

/** The members of the contract, each the first of its name; others are passed over, as .NET does. */
function membersOf(root: XmlElement): Members {
  const members = new Map<MemberName, XmlElement>();
  for (const child of root.children) {
    const ours = child.namespace === CREDENTIALS_NAMESPACE && isMemberName(child.name);
    if (ours && !members.has(child.name)) members.set(child.name, child);
  }
  return members;
}

/** The other kinds group the same names in elements of their own: found at any depth, under any namespace. */
function membersBelow(element: XmlElement, found = new Map<MemberName, XmlElement>()): Members {
  for (const child of element.children) {
    if (isMemberName(child.name) && !found.has(child.name)) found.set(child.name, child);
    membersBelow(child, found);
  }
  return found;
}

function readingOf(members: Members): CredentialsReading {
  const read = (name: MemberName): string | null => {
    const member = members.get(name);
    const isText = member !== undefined && !member.nil && member.children.length === 0;
    return isText && MEMBER_RULES[name](member.text) ? member.text : null;
  };
  const managementCert = read("ManagementCert");
  return {
    subscriptionId: read("SubscriptionId"),
    resourceGroup: read("ResourceGroup"),
    vault: read("ResourceName"),
    region: read("Location"),
    resourceId: read("ResourceId"),
    managementCert: managementCert === null ? null : new Secret(managementCert),
    aadAuthority: read("AadAuthority"),
    aadTenantId: read("AadTenantId"),
    aadAudience: read("AadAudience"),
    servicePrincipalClientId: read("ServicePrincipalClientId"),
    serviceEndpoint: read("IdMgmtRestEndpoint"),
    privateEndpointStateForBackup: read("PrivateEndpointStateForBackup"),
  };
}

/** Each member once, in rising order. */
function checkOrder(root: XmlElement): void {
  const names = root.children
    .filter(({ namespace }) => namespace === CREDENTIALS_NAMESPACE)
    .map(({ name }) => name)
    .filter(isMemberName);
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double !== undefined) throw new SetupError("vault-credentials.duplicate-element", { element: double });
  const places = names.map((name) => MEMBERS.indexOf(name));
  const early = names.find((_, at) => (places[at] ?? 0) < Math.max(...places.slice(0, at)));
  if (early !== undefined) throw new SetupError("vault-credentials.wrong-order", { element: early });
}

function checkMember(name: MemberName, member: XmlElement | undefined): void {
  const isNull = member === undefined || member.nil;
  if (isNull || (member.children.length === 0 && member.text.trim() === "")) {
    if (MAY_BE_NULL.has(name)) return;
    throw new SetupError("vault-credentials.missing-element", { element: name });
  }
  if (name === "Version" && member.text !== CREDENTIALS_VERSION) {
    throw new SetupError("vault-credentials.wrong-version", { version: member.text.trim().slice(0, 40) });
  }
  if (member.children.length > 0 || !MEMBER_RULES[name](member.text)) {
    throw new SetupError("vault-credentials.wrong-value", { element: name });
  }
}

const isComplete = (reading: CredentialsReading): reading is VaultCredentials =>
  Object.entries(reading).every(
    ([field, value]) =>
      value !== null || field === "aadAudience" || field === "privateEndpointStateForBackup",
  );

/** Throws the first thing that keeps the file from being a vault credentials file for backup. */
function credentialsOf(root: XmlElement, kind: CredentialsKind | null): VaultCredentials {
  if (kind === null) throw new SetupError("vault-credentials.unknown-kind", { root: root.name.slice(0, 80) });
  if (kind !== "backup") throw new SetupError(REFUSED[kind]);
  checkOrder(root);
  const members = membersOf(root);
  for (const name of MEMBERS) checkMember(name, members.get(name));
  const reading = readingOf(members);
  if (!isComplete(reading)) throw new Error("a member passed its rule and was then not read");
  return reading;
}

/**
 * Reads a .VaultCredentials file strictly: size, text, XML, kind, then the members in order. The certificate inside
 * is left closed. Never throws for what is in the file: the first thing wrong comes back as `problem`
 * (`vault-credentials.*`), with as much as could be read.
 */
export function parseCredentialsXml(bytes: Uint8Array): ParsedCredentials {
  let kind: CredentialsKind | null = null;
  let members: Members = new Map();
  try {
    const root = readXml(bytes);
    kind = root.namespace === CREDENTIALS_NAMESPACE ? (KIND_OF_ROOT.get(root.name) ?? null) : null;
    if (kind !== null) members = kind === "backup" ? membersOf(root) : membersBelow(root);
    return { ok: true, kind: "backup", credentials: credentialsOf(root, kind) };
  } catch (thrown) {
    if (!(thrown instanceof SetupError)) throw thrown;
    return { ok: false, kind, problem: thrown.toData(), reading: readingOf(members) };
  }
}

function textsOf(credentials: VaultCredentials): Readonly<Record<MemberName, string | null>> {
  return {
    Version: CREDENTIALS_VERSION,
    SubscriptionId: credentials.subscriptionId,
    ResourceType: "Vaults",
    ResourceName: credentials.vault,
    ManagementCert: credentials.managementCert.reveal(),
    ResourceId: credentials.resourceId,
    ResourceGroup: credentials.resourceGroup,
    Location: credentials.region,
    ProviderNamespace: "Microsoft.RecoveryServices",
    AadAuthority: credentials.aadAuthority,
    AadTenantId: credentials.aadTenantId,
    AadAudience: credentials.aadAudience,
    ServicePrincipalClientId: credentials.servicePrincipalClientId,
    IdMgmtRestEndpoint: credentials.serviceEndpoint,
    AgentLinks: AGENT_LINKS,
    PrivateEndpointStateForBackup: credentials.privateEndpointStateForBackup,
  };
}

/** As .NET's XmlWriter escapes the text of an element. */
const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function writeMember(name: MemberName, text: string | null): string {
  if (text === null && MAY_BE_NULL.has(name)) return `  <${name} i:nil="true" />`;
  if (text === null || /\p{Cc}/u.test(text) || !MEMBER_RULES[name](text)) {
    throw new SetupError("vault-credentials.wrong-value", { element: name });
  }
  return `  <${name}>${escapeText(text)}</${name}>`;
}

/**
 * The file, byte for byte as Azure PowerShell writes it: UTF-8 without BOM, CR LF, no line end at the end. Holds a
 * private key: for `writePrivate` only. Throws `vault-credentials.wrong-value` rather than write what would be refused.
 */
export function writeCredentialsFile(credentials: VaultCredentials): Uint8Array {
  const texts = textsOf(credentials);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<RSBackupVaultAADCreds xmlns:i="${XSI_NAMESPACE}" xmlns="${CREDENTIALS_NAMESPACE}">`,
    ...MEMBERS.map((name) => writeMember(name, texts[name])),
    "</RSBackupVaultAADCreds>",
  ];
  const bytes = new TextEncoder().encode(lines.join("\r\n"));
  if (bytes.length > MAX_CREDENTIALS_BYTES) {
    throw new SetupError("vault-credentials.too-large", {
      bytes: bytes.length,
      maxBytes: MAX_CREDENTIALS_BYTES,
    });
  }
  return bytes;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `lab1_Wed Jul 22 2020.VaultCredentials`: the portal's name for it, always in English, by the UTC date. */
export function credentialsFileName(vault: string, date: Date): string {
  const safeVault = vault.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, "_");
  const day = String(date.getUTCDate()).padStart(2, "0");
  const words = [DAYS[date.getUTCDay()], MONTHS[date.getUTCMonth()], day, date.getUTCFullYear()];
  return `${safeVault}_${words.join(" ")}${EXTENSION}`;
}
