/** Words for what goes wrong on the way from this computer to Azure: the cloud's description, network, proxy. */
import type { About } from "../errors.ts";
import { type ErrorWords, inBrackets, value, type WordsFor } from "./error-words.ts";

const place = (about: About): string => value(about, "host", "the server");

const CLOUD_FAULTS: Readonly<Record<string, string>> = {
  "not-https": "it must be an address that begins with https://",
  "more-than-an-address": "it must be an address alone, without user, query or anchor",
  "has-a-path": "it must be a host alone, or end in /adfs; the tenant is given with the sign-in",
  "unknown-key": "there is no such key",
  "not-certificates": "the file it names holds no certificate in PEM or DER",
};

export const cloudErrors: WordsFor<"cloud"> = {
  "cloud.unreadable": {
    message: (about) =>
      `The cloud file${inBrackets(about, "file")} is not one JSON object, or is far too long.`,
    remedy: () =>
      'It looks like this: {"name": "…", "armEndpoint": "https://…", "authorityHost": "https://…", "scope": "…", "caFile": "…"}.',
  },
  "cloud.wrong-value": {
    message: (about) =>
      `In the description of the cloud ${value(about, "field", "a value")} cannot be used: ${CLOUD_FAULTS[value(about, "reason", "")] ?? "it is missing or has the wrong form"}.`,
    remedy: () =>
      "Correct that value. The cloud's operator knows its Resource Manager endpoint, sign-in address and scope.",
  },
};

const WAY_OUT =
  "Check that this computer reaches the internet from the account that runs this program, and whether a proxy is needed.";

export const networkErrors: WordsFor<"network"> = {
  "network.name-not-found": {
    message: (about) => `No address was found for ${place(about)}${inBrackets(about, "reason")}.`,
    remedy: () =>
      "Check the DNS settings of this computer. Where only a proxy may look names up, enter the proxy.",
  },
  "network.unreachable": {
    message: (about) =>
      `No connection to ${place(about)} on port ${value(about, "port", "443")}${inBrackets(about, "reason")}.`,
    remedy: (about) =>
      `Allow outgoing connections to ${place(about)} on port ${value(about, "port", "443")} in the firewall, or enter the proxy that leads there.`,
  },
  "network.timed-out": {
    message: (about) => `No answer in time from ${place(about)}.`,
    remedy: () =>
      `${WAY_OUT} A firewall that drops packets without a word looks just like this. Otherwise try again later.`,
  },
  "network.tls-not-trusted": {
    message: (about) => untrusted(about),
    remedy: (about) => untrustedRemedy(about),
  },
  "network.tls-failed": {
    message: (about) =>
      `This computer and ${place(about)} could not agree on a secure connection${inBrackets(about, "reason")}.`,
    remedy: () =>
      "Allow TLS 1.2 on the way: firewalls and proxies that open TLS must support it. Check that the address and port are right.",
  },
  "network.clock-skew": {
    message: (about) =>
      `The clock of this computer is ${skew(about)} the clock of ${place(about)}. Sign-in and registration fail with that.`,
    remedy: () => "Set the right time, date and time zone, or a time source, and check again.",
  },
  "network.cut": {
    message: (about) => `The connection to ${place(about)} was cut${inBrackets(about, "reason")}.`,
    remedy: () => "Try again. If it happens each time, ask whoever keeps the firewall or proxy.",
  },
};

const skew = (about: About): string => {
  const minutes = Number(about.skewMinutes ?? 0);
  const length = Math.abs(minutes) === 1 ? "1 minute" : `${Math.abs(minutes)} minutes`;
  return minutes < 0 ? `${length} behind` : `${length} ahead of`;
};

const TIME_FAULTS = ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"];
const NAME_FAULT = "ERR_TLS_CERT_ALTNAME_INVALID";

const issuedBy = (about: About): string => {
  const issuer = value(about, "issuer", "");
  return issuer === "" ? "" : ` It was issued by: ${issuer}.`;
};

function untrusted(about: About): string {
  const reason = value(about, "reason", "");
  if (TIME_FAULTS.includes(reason)) {
    return `The certificate of ${place(about)} is not valid at this computer's time.${issuedBy(about)}`;
  }
  if (reason === NAME_FAULT) {
    return `The certificate that answered for ${place(about)} is made out to another name.${issuedBy(about)}`;
  }
  return `The certificate of ${place(about)} is not trusted here${inBrackets(about, "reason")}.${issuedBy(about)}`;
}

function untrustedRemedy(about: About): string {
  const reason = value(about, "reason", "");
  if (TIME_FAULTS.includes(reason)) {
    return "Check this computer's date and time. If they are right, the certificate has run out: tell whoever runs that server.";
  }
  if (reason === NAME_FAULT) {
    return "Check the address. If it is right, something on the way answers in its place: ask whoever keeps the network.";
  }
  return "If that issuer is your company's TLS inspection, add its certificate to Trusted Root Certification Authorities of this computer and start this program again, or exempt the host from inspection. If you do not know the issuer, do not go on.";
}

const proxyOf = (about: About): string => {
  const proxy = value(about, "proxy", "");
  return proxy === "" ? "The proxy" : `The proxy ${proxy}`;
};

const offersBasic = (about: About): boolean => {
  const schemes = value(about, "schemes", "");
  return schemes === "" || /(?:^|, )basic(?:,|$)/i.test(schemes);
};

const proxyRefused: ErrorWords = {
  message: (about) => {
    if (!offersBasic(about)) {
      return `${proxyOf(about)} takes only sign-in by ${value(about, "schemes", "")}. This program can sign in with user name and password (Basic) only.`;
    }
    return about.signedIn === "no"
      ? `${proxyOf(about)} asks for a user name and a password.`
      : `${proxyOf(about)} refused the sign-in (407).`;
  },
  remedy: (about) => {
    if (!offersBasic(about)) {
      return "Ask whoever keeps the proxy to let this server through to Azure without sign-in, or with Basic.";
    }
    return about.signedIn === "no"
      ? "Enter the user name and password for the proxy."
      : "Check user name and password. For an account of a domain write DOMAIN\\user.";
  },
};

export const proxyErrors: WordsFor<"proxy"> = {
  "proxy.refused": proxyRefused,
  "proxy.unreachable": {
    message: (about) => `${proxyOf(about)} cannot be reached${inBrackets(about, "reason")}.`,
    remedy: () =>
      "Check the host name and the port of the proxy, and that it can be reached from this computer.",
  },
  "proxy.does-not-pass": {
    message: (about) =>
      `${proxyOf(about)} does not pass connections to ${place(about)} (it answered ${value(about, "status", "no")}).`,
    remedy: (about) =>
      `Ask whoever keeps the proxy to allow ${place(about)} on port ${value(about, "port", "443")}.`,
  },
};
