/**
 * The certificates of a vault, by both ways (official registeredidentities.json): the client uploads the public half of
 * its own (flow A), or the service makes one and gives it back with its key (flow B, not in the official file).
 */
import { X509Certificate } from "node:crypto";
import { z } from "zod";
import { PRACTICE } from "../practice-values.ts";
import { type ArmHandler, bodyOf, VAULT_TYPE, vaultOf, vaultPath } from "./arm.ts";
import { json, param, refuse } from "./reply.ts";
import type { ArmOperation } from "./routes.ts";
import { makeServiceCertificate } from "./service-certificate.ts";
import type { Site } from "./site.ts";
import { type CertificateRecord, changeState, type VaultRecord } from "./state.ts";

const CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
const HOUR_MS = 3_600_000;
/** The official example is valid from ten minutes before it was asked for, for clocks that are slow. */
const BACKDATED_MS = 600_000;
/** Azure's own default, for a body that asks for nothing, is not documented. This is the practice server's. */
const DEFAULT_VALIDITY_HOURS = 48;
/** Three years: the longest that Microsoft ever accepted for a vault's certificate. */
const MAX_VALIDITY_HOURS = 3 * 365 * 24;
/** Old ones are kept so that they can be called superseded, but not for ever. */
const MAX_CERTIFICATES = 50;

/** These two belong to the vault's application in Entra, which the practice server does not really have. */
const SERVICE_PRINCIPAL = {
  servicePrincipalClientId: "3b9e5c70-84d2-4e1a-b6f7-0d2c8a4e6f15",
  servicePrincipalObjectId: "6d0f2a8c-1e57-43b9-9a4d-f5c3e7b1d924",
};

/** Strict, so that a misspelt member shows: the real service would silently make something else. */
const CertificateRequest = z.strictObject({
  properties: z
    .strictObject({
      authType: z
        .enum(["Invalid", "ACS", "AAD", "AccessControlService", "AzureActiveDirectory"])
        .default("AAD"),
      certificate: z.base64().min(1),
    })
    .optional(),
  /** Not in the official file, but what Azure's portal sends. */
  certificateCreateOptions: z
    .strictObject({ validityInHours: z.number().int().min(1).max(MAX_VALIDITY_HOURS) })
    .optional(),
});
type CertificateRequest = z.infer<typeof CertificateRequest>;

function parseCertificate(der: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}

/** Takes base64 of the DER and, like the official example, base64 of that once more. */
function readCertificate(base64: string): X509Certificate {
  const once = Buffer.from(base64, "base64");
  const certificate =
    parseCertificate(once) ?? parseCertificate(Buffer.from(once.toString("latin1"), "base64"));
  return certificate ?? refuse(400, "InvalidCertificate", "The certificate is not an X.509 certificate.");
}

function checkUpload(authType: string, certificate: X509Certificate): void {
  if (authType !== "AAD" && authType !== "AzureActiveDirectory") {
    refuse(400, "InvalidAuthType", `The authentication type '${authType}' is not supported.`);
  }
  // The official cmdlet's source says that an upload without it fails (CertUtils.cs).
  if (!certificate.keyUsage?.includes(CLIENT_AUTHENTICATION)) {
    refuse(400, "InvalidCertificate", "The certificate is not meant for client authentication.");
  }
}

interface Enrolment {
  /** What goes back in `certificate`: as uploaded, or the PFX with its key. */
  readonly certificate: string;
  readonly x509: X509Certificate;
  readonly madeBy: CertificateRecord["madeBy"];
}

async function enrol(site: Site, name: string, request: CertificateRequest): Promise<Enrolment> {
  const { properties, certificateCreateOptions } = request;
  if (properties) {
    const x509 = readCertificate(properties.certificate);
    checkUpload(properties.authType, x509);
    return { certificate: properties.certificate, x509, madeBy: "client" };
  }
  const now = site.now().getTime();
  const hours = certificateCreateOptions?.validityInHours ?? DEFAULT_VALIDITY_HOURS;
  const made = await makeServiceCertificate({
    friendlyName: name,
    notBefore: new Date(now - BACKDATED_MS),
    notAfter: new Date(now + hours * HOUR_MS),
  });
  return { certificate: made.pfx, x509: new X509Certificate(made.certificate), madeBy: "service" };
}

const thumbprintOf = (x509: X509Certificate): string => x509.fingerprint.replaceAll(":", "");

/** `2026-11-21T10:00:00+00:00`: like the official example, with an offset and no `Z`. */
const dateTime = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, "+00:00");

const describe = ({ origin }: Site, vault: VaultRecord, name: string, enrolment: Enrolment) => ({
  name,
  type: `${VAULT_TYPE}/certificates`,
  id: `${vaultPath(vault)}/certificates/${name}`,
  properties: {
    authType: "AzureActiveDirectory",
    certificate: enrolment.certificate,
    resourceId: BigInt(vault.resourceId),
    aadAuthority: origin,
    aadTenantId: PRACTICE.tenantId,
    ...SERVICE_PRINCIPAL,
    azureManagementEndpointAudience: `${origin}/restapi/`,
    subject: enrolment.x509.subject,
    validFrom: dateTime(enrolment.x509.validFromDate),
    validTo: dateTime(enrolment.x509.validToDate),
    thumbprint: thumbprintOf(enrolment.x509),
    friendlyName: "",
    issuer: enrolment.x509.issuer,
    aadAudience: `api://${PRACTICE.tenantId}/RecoveryServiceVault/${vault.region}/${vault.name}/${vault.resourceId}`,
  },
});

/** The newest certificate supersedes the earlier ones: it comes last, and only the last one registers a server. */
function record(vault: VaultRecord, name: string, { x509, madeBy }: Enrolment): void {
  const thumbprint = thumbprintOf(x509);
  const validFrom = x509.validFromDate.toISOString();
  const validTo = x509.validToDate.toISOString();
  const earlier = vault.certificates.filter((each) => each.thumbprint !== thumbprint);
  vault.certificates = [...earlier, { name, thumbprint, validFrom, validTo, madeBy }].slice(
    -MAX_CERTIFICATES,
  );
}

const create: ArmHandler = async ({ site, incoming, state }) => {
  vaultOf(state, incoming);
  const name = param(incoming, "certificateName");
  const enrolment = await enrol(site, name, bodyOf(incoming, CertificateRequest));
  return changeState(site.stateFile, (latest) => {
    const vault = vaultOf(latest, incoming);
    record(vault, name, enrolment);
    return json(200, describe(site, vault, name, enrolment));
  });
};

export const certificateHandlers = { VaultCertificates_Create: create } satisfies Partial<
  Record<ArmOperation, ArmHandler>
>;
