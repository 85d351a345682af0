/** Messages for what goes wrong on the way from this computer to Azure: network and proxy. */
import type { MessagesFor } from "./error-words.ts";

const HOST = "{host, select, missing {the server} other {{host}}}";
const PORT = "{port, select, missing {port 443} other {port {port}}}";
const REASON = "{reason, select, missing {} other { ({reason})}}";
const PROXY = "{proxy, select, missing {The proxy} other {The proxy {proxy}}}";
const ISSUER = "{issuer, select, missing {} other { It was issued by: {issuer}.}}";

export const networkErrors = {
  "network.name-not-found": {
    message: `No address was found for ${HOST}${REASON}.`,
    remedy: "Check the DNS settings of this computer. Where only a proxy may look names up, enter the proxy.",
  },
  "network.unreachable": {
    message: `No connection to ${HOST} on ${PORT}${REASON}.`,
    remedy: `Allow outgoing connections to ${HOST} on ${PORT} in the firewall, or enter the proxy that leads there.`,
  },
  "network.timed-out": {
    message: `No answer in time from ${HOST}.`,
    remedy:
      "Check that this computer reaches the internet from the account that runs this program, and whether a proxy is needed. A firewall that drops packets without a word looks just like this. Otherwise try again later.",
  },
  "network.tls-not-trusted": {
    message: `{reason, select, CERT_HAS_EXPIRED {The certificate of ${HOST} is not valid at this computer's time.} CERT_NOT_YET_VALID {The certificate of ${HOST} is not valid at this computer's time.} ERR_TLS_CERT_ALTNAME_INVALID {The certificate that answered for ${HOST} is made out to another name.} other {The certificate of ${HOST} is not trusted here${REASON}.}}${ISSUER}`,
    remedy:
      "{certificateTime, select, yes {Check this computer's date and time. If they are right, the certificate has run out: tell whoever runs that server.} other {{reason, select, ERR_TLS_CERT_ALTNAME_INVALID {Check the address. If it is right, something on the way answers in its place: ask whoever keeps the network.} other {If that issuer is your company's TLS inspection, add its certificate to Trusted Root Certification Authorities of this computer and start this program again, or exempt the host from inspection. If you do not know the issuer, do not go on.}}}}",
  },
  "network.tls-failed": {
    message: `This computer and ${HOST} could not agree on a secure connection${REASON}.`,
    remedy:
      "Allow TLS 1.2 on the way: firewalls and proxies that open TLS must support it. Check that the address and port are right.",
  },
  "network.clock-skew": {
    message: `The clock of this computer is {minutes, plural, one {# minute} other {# minutes}} {behind, select, yes {behind the clock} other {ahead of the clock}} of ${HOST}. Sign-in and registration fail with that.`,
    remedy: "Set the right time, date and time zone, or a time source, and check again.",
  },
  "network.cut": {
    message: `The connection to ${HOST} was cut${REASON}.`,
    remedy: "Try again. If it happens each time, ask whoever keeps the firewall or proxy.",
  },
} satisfies MessagesFor<"network">;

export const proxyErrors = {
  "proxy.refused": {
    message: `{basic, select, no {${PROXY} takes only sign-in by {schemes}. This program can sign in with user name and password (Basic) only.} other {{signedIn, select, no {${PROXY} asks for a user name and a password.} other {${PROXY} refused the sign-in.}}}}`,
    remedy:
      "{basic, select, no {Ask whoever keeps the proxy to let this server through to Azure without sign-in, or with Basic.} other {{signedIn, select, no {Enter the user name and password for the proxy.} other {Check user name and password. For an account of a domain write DOMAIN\\user.}}}}",
  },
  "proxy.unreachable": {
    message: `${PROXY} cannot be reached${REASON}.`,
    remedy: "Check the host name and the port of the proxy, and that it can be reached from this computer.",
  },
  "proxy.does-not-pass": {
    message: `${PROXY} does not pass connections to ${HOST} ({status, select, missing {its answer is not known} other {it answered {status}}}).`,
    remedy: `Ask whoever keeps the proxy to allow ${HOST} on ${PORT}.{signedIn, select, yes { Check the user name and the password for the proxy too.} other {}}`,
  },
} satisfies MessagesFor<"proxy">;
