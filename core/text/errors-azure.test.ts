import { describe, expect, it } from "vitest";
import { type About, type ErrorCode, isErrorCode } from "../errors.ts";
import { explain } from "./errors.ts";
import { cloudErrors } from "./errors-answers.ts";
import { azureErrors } from "./errors-azure.ts";
import { networkErrors, proxyErrors } from "./errors-network.ts";

const all = { ...azureErrors, ...cloudErrors, ...networkErrors, ...proxyErrors };

const sentence = (code: ErrorCode, about: About = {}): string => {
  const { message, remedy } = explain({ code, about });
  return `${message} ${remedy}`;
};

describe("words between this computer and Azure", () => {
  it("are whole sentences, even where little is known", () => {
    for (const code of Object.keys(all).filter(isErrorCode)) {
      expect(sentence(code)).toMatch(/^[A-Z0-9].*[.}"]$/s);
      expect(sentence(code)).not.toMatch(/undefined|null|NaN|\(\)| {2}/);
    }
  });

  it.each<[keyof typeof all, About, RegExp]>([
    [
      "proxy.refused",
      { proxy: "p:80", schemes: "NTLM, Negotiate", signedIn: "no" },
      /takes only sign-in by NTLM/,
    ],
    [
      "proxy.refused",
      { proxy: "p:80", schemes: "NTLM, Basic", signedIn: "no" },
      /asks for a user name.*Enter the/,
    ],
    [
      "proxy.refused",
      { proxy: "p:80", schemes: "Basic", signedIn: "yes" },
      /refused the sign-in.*DOMAIN\\user/,
    ],
    ["proxy.refused", {}, /^The proxy refused the sign-in/],
    // The way out of the desktop program signs in by any of them.
    [
      "proxy.refused",
      { proxy: "p:80", schemes: "NTLM", signedIn: "no", anyScheme: "yes" },
      /asks for a user name.*Enter the/,
    ],
    [
      "proxy.does-not-pass",
      { host: "h", port: 443, signedIn: "yes" },
      /answer is not known.*user name and the password/,
    ],
    ["proxy.does-not-pass", { host: "h", port: 443, status: 403 }, /answered 403.*allow h on port 443/],
    ["network.tls-not-trusted", { host: "h", issuer: "Contoso CA" }, /issued by: Contoso CA.*TLS inspection/],
    ["network.tls-not-trusted", { host: "h", reason: "CERT_NOT_YET_VALID" }, /date and time/],
    ["network.tls-not-trusted", { host: "h", reason: "ERR_TLS_CERT_ALTNAME_INVALID" }, /another name/],
    ["network.clock-skew", { host: "h", skewMinutes: -6 }, /is 6 minutes behind the clock of h/],
    ["network.clock-skew", { host: "h", skewMinutes: 1 }, /is 1 minute ahead of the clock of h/],
    [
      "azure.forbidden",
      { vault: "v", action: "A/b/write" },
      /the vault v: it lacks A\/b\/write.*Backup Operator/,
    ],
    [
      "azure.forbidden",
      { vault: "v", action: "Microsoft.RecoveryServices/vaults/registeredIdentities/delete" },
      /Ask an owner of the vault for the role Backup Contributor on it\.$/,
    ],
    ["azure.not-found", { vault: "v", resourceGroup: "g" }, /no Recovery Services vault v in g/],
    ["azure.not-found", { resourceGroup: "g", azureCode: "ResourceGroupNotFound" }, /no resource group g\./],
    ["azure.not-found", { azureCode: "SubscriptionNotFound" }, /no such subscription/],
    ["azure.too-many-requests", { retryAfterSeconds: 3600 }, /Try again in 60 minutes/],
    ["azure.too-many-requests", { retryAfterSeconds: 70 }, /Try again in 70 seconds/],
    ["azure.sign-in-refused", { aadsts: 7_000_215 }, /client secret is wrong \(AADSTS7000215\)\. Enter/],
    ["azure.sign-in-refused", { aadsts: 123, said: "No." }, /Azure says: No\..*error\?code=123\./],
    ["azure.unavailable", { service: "sign-in", status: 503 }, /^The sign-in service/],
    ["azure.answer-not-understood", { field: "properties.authType", vault: "v" }, /^The vault v .*old kind/],
    ["cloud.wrong-value", { field: "authorityHost", reason: "has-a-path" }, /authorityHost .*tenant/],
  ])("%s tells what to do (%#)", (code, about, words) => {
    expect(sentence(code, about)).toMatch(words);
  });
});
