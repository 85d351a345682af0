/**
 * Which Azure is meant: Microsoft's three clouds and any other, told by where ARM is, who signs in, and for what.
 * Endpoints: `AzureAuthorityHosts` of @azure/identity 4.14.1 and `cloudSettingHelpers` of
 * @azure/arm-recoveryservices 7.2.0.
 */
import type { CLOUD_NAMES } from "../answer-choices.ts";
import type { CloudAnswer, CustomCloud } from "../answers.ts";
import { SetupError } from "../errors.ts";

export interface CloudDefinition {
  readonly name: string;
  /** Azure Resource Manager, without a slash at the end. */
  readonly armEndpoint: string;
  /** Where tokens come from, without tenant; ends in `/adfs` where AD FS signs in (Azure Stack Hub). */
  readonly authorityHost: string;
  /** What the token is for, `/.default` included. */
  readonly scope: string;
  /** File with the certificate authorities (PEM) of a cloud that has its own. */
  readonly caFile?: string;
  /** An address in each region, `{region}` for its name. Known of the public cloud alone (see `REGIONAL_ARM`). */
  readonly regionEndpoint?: string;
}

export type CloudName = (typeof CLOUD_NAMES)[number];

const microsoftCloud = (name: CloudName, authorityHost: string, armEndpoint: string): CloudDefinition => ({
  name,
  armEndpoint,
  authorityHost,
  scope: `${armEndpoint}/.default`,
});

/**
 * Azure Resource Manager in one region: what Microsoft's own Azure CLI extension `workload-orchestration` asks
 * (onboarding/hierarchy_create.py: `{location}.management.azure.com`). No page lists these hosts, so they serve to measure only,
 * and one that does not answer means "could not tell".
 */
const REGIONAL_ARM = "https://{region}.management.azure.com";

const MICROSOFT_CLOUDS: Readonly<Record<CloudName, CloudDefinition>> = {
  public: {
    ...microsoftCloud("public", "https://login.microsoftonline.com", "https://management.azure.com"),
    regionEndpoint: REGIONAL_ARM,
  },
  "us-government": microsoftCloud(
    "us-government",
    "https://login.microsoftonline.us",
    "https://management.usgovcloudapi.net",
  ),
  china: microsoftCloud("china", "https://login.chinacloudapi.cn", "https://management.chinacloudapi.cn"),
};

const wrongValue = (field: string, reason: string): SetupError =>
  new SetupError("cloud.wrong-value", { field, reason });

/** An https address without user, query or fragment, and without slashes at the end. */
const plainAddress = (key: "armEndpoint" | "authorityHost", text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== "https:") throw wrongValue(key, "not-https");
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw wrongValue(key, "more-than-an-address");
  }
  return url;
};

const pathOf = (url: URL): string => url.pathname.replace(/\/+$/, "");

/**
 * The authority may end in `/adfs`, as on an Azure Stack Hub that signs in with AD FS. Any other path would be
 * a tenant, which belongs to the sign-in: Entra would look for a tenant inside a tenant.
 */
const authorityOf = (text: string): string => {
  const url = plainAddress("authorityHost", text);
  const path = pathOf(url).toLowerCase();
  if (path !== "" && path !== "/adfs") throw wrongValue("authorityHost", "has-a-path");
  return url.origin + path;
};

const customCloud = (cloud: CustomCloud): CloudDefinition => {
  const { name, armEndpoint, authorityHost, scope, caFile, regionEndpoint } = cloud;
  const arm = plainAddress("armEndpoint", armEndpoint);
  return {
    name,
    armEndpoint: arm.origin + pathOf(arm),
    authorityHost: authorityOf(authorityHost),
    scope,
    ...(caFile !== undefined && caFile !== "" && { caFile }),
    ...(regionEndpoint !== undefined && regionEndpoint !== "" && { regionEndpoint }),
  };
};

/** The cloud that was chosen, its addresses in one form. Throws `cloud.wrong-value` for a custom one's. */
export const cloudOf = (answer: CloudAnswer): CloudDefinition =>
  typeof answer === "string" ? MICROSOFT_CLOUDS[answer] : customCloud(answer);

/** Whether AD FS signs in there, and not Entra: it knows no tenants, its "tenant" is always `adfs`. */
export const signsInWithAdfs = (cloud: CloudDefinition): boolean => cloud.authorityHost.endsWith("/adfs");

/**
 * The address that distances to a region are measured to; for `null` that of ARM, which all regions share. null where none
 * is known of the cloud.
 */
export const regionAddress = (cloud: CloudDefinition, region: string | null): URL | null => {
  if (region === null) return new URL(cloud.armEndpoint);
  const name = region.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
  const address = URL.parse(cloud.regionEndpoint?.replaceAll("{region}", name) ?? "");
  return address?.protocol === "https:" ? address : null;
};
