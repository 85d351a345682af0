import { describe, expect, it } from "vitest";
import { CLOUD_NAMES } from "../answer-choices.ts";
import { parseCloudFile } from "./cloud-file.ts";
import { cloudOf, regionAddress, signsInWithAdfs } from "./clouds.ts";
import { endpointsFor, firewallRules } from "./endpoints.ts";

const hub = {
  name: "hub",
  armEndpoint: "https://management.local.azurestack.external/",
  authorityHost: "https://adfs.local.azurestack.external/adfs/",
  scope: "https://management.adfs.azurestack.local/4a61/.default",
  caFile: "hub.pem",
};
const withAuthority = (authorityHost: string) => ({ ...hub, authorityHost });

describe("cloudOf", () => {
  it("knows Microsoft's three clouds, each with a scope of its own Resource Manager", () => {
    expect(cloudOf("us-government")).toEqual({
      name: "us-government",
      armEndpoint: "https://management.usgovcloudapi.net",
      authorityHost: "https://login.microsoftonline.us",
      scope: "https://management.usgovcloudapi.net/.default",
    });
    for (const name of CLOUD_NAMES) {
      const { scope, armEndpoint } = cloudOf(name);
      expect(scope).toBe(`${armEndpoint}/.default`);
    }
  });

  it("brings a custom cloud's addresses into one form", () => {
    expect(cloudOf(hub)).toEqual({
      ...hub,
      armEndpoint: "https://management.local.azurestack.external",
      authorityHost: "https://adfs.local.azurestack.external/adfs",
    });
    expect(signsInWithAdfs(cloudOf(hub))).toBe(true);
    expect(signsInWithAdfs(cloudOf("public"))).toBe(false);
  });

  it.each([
    ["https://login.example/contoso.onmicrosoft.com", "has-a-path"],
    ["https://login.example/adfs/oauth2", "has-a-path"],
    ["http://login.example", "not-https"],
    ["login.example", "not-https"],
    ["https://user:pass@login.example", "more-than-an-address"],
    ["https://login.example/?tenant=x", "more-than-an-address"],
  ])("refuses the authority %s", (authorityHost, reason) => {
    expect(() => cloudOf(withAuthority(authorityHost))).toThrow(
      expect.objectContaining({ code: "cloud.wrong-value", about: { field: "authorityHost", reason } }),
    );
  });
});

describe("parseCloudFile", () => {
  const parse = (value: unknown) =>
    parseCloudFile(typeof value === "string" ? value : JSON.stringify(value), "hub.json");

  it("reads what --cloud documents, with and without a CA file, with a byte order mark", () => {
    expect(parse(hub)).toEqual(hub);
    const { caFile: _, ...without } = hub;
    expect(parse(`\uFEFF${JSON.stringify(without)}`)).toEqual(without);
  });

  it.each(["", "{", "[]", "null", '"text"', "x".repeat(100_000)])(
    "refuses what is no such object (%#)",
    (text) => {
      expect(() => parse(text)).toThrow(
        expect.objectContaining({ code: "cloud.unreadable", about: { file: "hub.json" } }),
      );
    },
  );

  it.each([
    ["scope", { ...hub, scope: "" }, "wrong-form"],
    ["armEndpoint", { ...hub, armEndpoint: undefined }, "wrong-form"],
    ["armEndpoint", { ...hub, armEndpoint: "http://arm" }, "wrong-form"],
    ["clientSecret", { ...hub, clientSecret: "x" }, "unknown-key"],
  ])("names the wrong value %s", (field, value, reason) => {
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ code: "cloud.wrong-value", about: { file: "hub.json", field, reason } }),
    );
  });

  it("refuses an authority with a tenant in it already here", () => {
    expect(() => parse(withAuthority("https://login.example/common"))).toThrow(
      expect.objectContaining({ code: "cloud.wrong-value" }),
    );
  });
});

describe("endpointsFor", () => {
  it("asks the cloud's own hosts", () => {
    expect(endpointsFor("china")).toEqual([
      { host: "login.chinacloudapi.cn", port: 443, purpose: "sign-in" },
      { host: "management.chinacloudapi.cn", port: 443, purpose: "azure-resource-manager" },
    ]);
  });

  it("asks a place once, and adds those of a credentials file", () => {
    const arm = {
      ...hub,
      armEndpoint: "https://arm.example:8443/x",
      authorityHost: "https://arm.example:8443",
    };
    const file = {
      aadAuthority: "https://login.windows.net",
      serviceEndpoint: "https://id1.example/restapi/",
    };
    expect(endpointsFor(arm, file)).toEqual([
      { host: "arm.example", port: 8443, purpose: "sign-in" },
      { host: "login.windows.net", port: 443, purpose: "sign-in" },
      { host: "id1.example", port: 443, purpose: "backup-service" },
    ]);
  });

  it("leaves out what is no https address", () => {
    const file = { aadAuthority: "", serviceEndpoint: "javascript:alert(1)" };
    expect(endpointsFor("public", file)).toHaveLength(2);
  });
});

describe("firewallRules", () => {
  const patterns = (...question: Parameters<typeof firewallRules>) =>
    firewallRules(...question).map(({ pattern }) => pattern);

  it("lists Microsoft's patterns, and hosts only where no pattern covers them", () => {
    const file = { aadAuthority: "https://login.windows.net", serviceEndpoint: "https://id1.example/" };
    const all = patterns("public", file);
    expect(all).toContain("*.microsoftonline.com");
    expect(all).toContain("20.190.128.0/18");
    expect(all).not.toContain("login.microsoftonline.com");
    expect(all).not.toContain("login.windows.net");
    expect(all).toContain("management.azure.com");
    expect(all).toContain("id1.example");
  });

  it("lists the literal hosts where there is no published list", () => {
    expect(patterns("china")).toEqual(["login.chinacloudapi.cn", "management.chinacloudapi.cn"]);
    expect(patterns(hub)).toEqual(["adfs.local.azurestack.external", "management.local.azurestack.external"]);
  });
});

describe("the address in a region", () => {
  it("is known of the public cloud; its name may be written as the portal shows it", () => {
    expect(regionAddress(cloudOf("public"), "West Europe")?.host).toBe("westeurope.management.azure.com");
    expect(regionAddress(cloudOf("public"), null)?.host).toBe("management.azure.com");
  });
  it.each(["us-government", "china"] as const)("is not known of %s", (cloud) => {
    expect(regionAddress(cloudOf(cloud), "westeurope")).toBeNull();
  });
  it("never leads out of the cloud by a region's name", () => {
    expect(regionAddress(cloudOf("public"), "evil.example/#")?.host).toBe("evilexample.management.azure.com");
  });
});
