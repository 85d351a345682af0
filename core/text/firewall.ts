/** The list for whoever keeps the firewall: as a table, and as CSV. */
import type { FirewallRule } from "../vault/endpoints.ts";
import { words } from "./catalogue.ts";
import { proxyPage } from "./pages.ts";

export const firewallWords = words("firewall", {
  show: "Addresses for the firewall",
  hide: "Hide the addresses for the firewall",
  why: "What this server must be able to reach, by TCP, outwards.",
  fromFile: "The addresses of the vault credentials file are among them.",
  noList: "Microsoft publishes no list for this cloud: these are the hosts that it is known to use.",
  caption: "Addresses for the firewall",
  address: "Address",
  port: "Port",
  protocol: "Protocol",
  purpose: "Purpose",
  copy: "Copy as CSV",
  save: "Save as CSV…",
  fileName: "firewall-list.csv",
});

export const purposeText = ({ purpose }: Pick<FirewallRule, "purpose">): string =>
  proxyPage.purposes[purpose];

/** One line each, with a heading; every cell in quotes (RFC 4180), lines end as Windows ends them. */
export const firewallCsv = (rules: readonly FirewallRule[]): string =>
  [
    [firewallWords.address, firewallWords.protocol, firewallWords.port, firewallWords.purpose],
    ...rules.map((rule) => [rule.pattern, "TCP", String(rule.port), purposeText(rule)]),
  ]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`)
    .join("");
