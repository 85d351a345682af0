import type { Translation } from "../catalogue.ts";
import type * as english from "../firewall.ts";

export const firewallWords: Translation<typeof english.firewallWords> = {
  show: "Adressen für die Firewall",
  hide: "Adressen für die Firewall ausblenden",
  why: "Was dieser Server erreichen können muss, über TCP, nach außen.",
  fromFile: "Die Adressen aus der Datei mit den Tresoranmeldeinformationen sind dabei.",
  noList:
    "Microsoft veröffentlicht für diese Cloud keine Liste: Dies sind die Hosts, von denen bekannt ist, dass sie gebraucht werden.",
  caption: "Adressen für die Firewall",
  address: "Adresse",
  port: "Port",
  protocol: "Protokoll",
  purpose: "Zweck",
  copy: "Als CSV kopieren",
  save: "Als CSV speichern…",
  fileName: "firewall-liste.csv",
};
