import type { MessagesFor } from "../error-words.ts";

/** Unchanged in every case of the sentence: „zu contoso.com“, „zum Server“. */
const TO = "{host, select, missing {zum Server} other {zu {host}}}";
const OF = "{host, select, missing {des Servers} other {von {host}}}";
const PORT = "{port, select, missing {Port 443} other {Port {port}}}";
const REASON = "{reason, select, missing {} other { ({reason})}}";
const PROXY = "{proxy, select, missing {Der Proxy} other {Der Proxy {proxy}}}";
const ISSUER = "{issuer, select, missing {} other { Ausgestellt von: {issuer}.}}";

export const networkErrors = {
  "network.name-not-found": {
    message: `{host, select, missing {Für den Server} other {Für {host}}} wurde keine Adresse gefunden${REASON}.`,
    remedy:
      "Prüfen Sie die DNS-Einstellungen dieses Computers. Wo nur ein Proxy Namen auflösen darf, geben Sie den Proxy an.",
  },
  "network.unreachable": {
    message: `Keine Verbindung ${TO} auf ${PORT}${REASON}.`,
    remedy: `Erlauben Sie in der Firewall ausgehende Verbindungen ${TO} auf ${PORT}, oder geben Sie den Proxy an, der dorthin führt.`,
  },
  "network.timed-out": {
    message: `Keine Antwort ${OF} in der erwarteten Zeit.`,
    remedy:
      "Prüfen Sie, ob dieser Computer unter dem Konto, das dieses Programm ausführt, ins Internet kommt und ob ein Proxy nötig ist. Eine Firewall, die Pakete wortlos verwirft, sieht genauso aus. Versuchen Sie es sonst später erneut.",
  },
  "network.tls-not-trusted": {
    message: `{reason, select, CERT_HAS_EXPIRED {Das Zertifikat ${OF} ist zur Zeit dieses Computers nicht gültig.} CERT_NOT_YET_VALID {Das Zertifikat ${OF} ist zur Zeit dieses Computers nicht gültig.} ERR_TLS_CERT_ALTNAME_INVALID {Das Zertifikat, das anstelle {host, select, missing {des Servers} other {von {host}}} antwortete, lautet auf einen anderen Namen.} other {Dem Zertifikat ${OF} wird hier nicht vertraut${REASON}.}}${ISSUER}`,
    remedy:
      "{certificateTime, select, yes {Prüfen Sie Datum und Uhrzeit dieses Computers. Stimmen sie, ist das Zertifikat abgelaufen: Sagen Sie es denen, die diesen Server betreiben.} other {{reason, select, ERR_TLS_CERT_ALTNAME_INVALID {Prüfen Sie die Adresse. Stimmt sie, antwortet unterwegs etwas an ihrer Stelle: Fragen Sie die, die das Netzwerk betreuen.} other {Ist der Aussteller die TLS-Überprüfung Ihres Unternehmens, nehmen Sie ihr Zertifikat in die „Vertrauenswürdigen Stammzertifizierungsstellen“ dieses Computers auf und starten dieses Programm neu, oder nehmen Sie den Host von der Überprüfung aus. Kennen Sie den Aussteller nicht, machen Sie nicht weiter.}}}}",
  },
  "network.tls-failed": {
    message: `Zwischen diesem Computer und {host, select, missing {dem Server} other {{host}}} kam keine sichere Verbindung zustande${REASON}.`,
    remedy:
      "Erlauben Sie TLS 1.2 auf dem Weg: Firewalls und Proxys, die TLS öffnen, müssen es beherrschen. Prüfen Sie, ob Adresse und Port stimmen.",
  },
  "network.clock-skew": {
    message: `{behind, select, yes {Die Uhr dieses Computers geht nach} other {Die Uhr dieses Computers geht vor}}, um {minutes, plural, one {# Minute} other {# Minuten}} gegenüber der Uhr ${OF}. Anmeldung und Registrierung schlagen damit fehl.`,
    remedy:
      "Stellen Sie Uhrzeit, Datum und Zeitzone richtig, oder eine Zeitquelle ein, und prüfen Sie erneut.",
  },
  "network.cut": {
    message: `Die Verbindung ${TO} wurde unterbrochen${REASON}.`,
    remedy:
      "Versuchen Sie es erneut. Geschieht es jedes Mal, fragen Sie die, die Firewall oder Proxy betreuen.",
  },
} satisfies MessagesFor<"network">;

export const proxyErrors = {
  "proxy.refused": {
    message: `{basic, select, no {${PROXY} nimmt nur die Anmeldung mit {schemes} an. Dieses Programm kann sich nur mit Benutzername und Kennwort (Basic) anmelden.} other {{signedIn, select, no {${PROXY} verlangt Benutzername und Kennwort.} other {${PROXY} hat die Anmeldung abgelehnt.}}}}`,
    remedy:
      "{basic, select, no {Bitten Sie die, die den Proxy betreuen, diesen Server ohne Anmeldung oder mit Basic zu Azure durchzulassen.} other {{signedIn, select, no {Geben Sie Benutzername und Kennwort für den Proxy ein.} other {Prüfen Sie Benutzername und Kennwort. Bei einem Domänenkonto schreiben Sie DOMÄNE\\Benutzer.}}}}",
  },
  "proxy.unreachable": {
    message: `${PROXY} ist nicht erreichbar${REASON}.`,
    remedy: "Prüfen Sie Hostnamen und Port des Proxys, und ob er von diesem Computer aus zu erreichen ist.",
  },
  "proxy.does-not-pass": {
    message: `${PROXY} lässt Verbindungen ${TO} nicht durch ({status, select, missing {seine Antwort ist nicht bekannt} other {er antwortete {status}}}).`,
    remedy: `Bitten Sie die, die den Proxy betreuen, {host, select, missing {den Server} other {{host}}} auf ${PORT} zu erlauben.{signedIn, select, yes { Prüfen Sie auch Benutzername und Kennwort für den Proxy.} other {}}`,
  },
} satisfies MessagesFor<"proxy">;
