import type { Translation } from "../catalogue.ts";
import type * as english from "../wrong-use.ts";

export const wrongUse: Translation<typeof english.wrongUse> = {
  notRead: "Die Argumente sind nicht zu lesen.",
  unknownOption:
    "Es gibt keine Option {option}.{similar, select, missing {} other { Meinten Sie {similar}?}}",
  unknownCommand:
    "Es gibt keinen Befehl {command}.{similar, select, missing {} other { Meinten Sie {similar}?}}",
  missingCommand: "Es fehlt ein Befehl.",
  missingArgument: "Es fehlt das Argument {argument}.",
  missingOption: "Es fehlt die Option {option}.",
  missingValue: "Die Option {option} braucht einen Wert.",
  noValue: "Die Option {option} hat keinen Wert.",
  notOneOf: "Die Option {option} nimmt einen der Werte {choices}, nicht „{value}“.",
  exclude: "Die Optionen {option} und {other} schließen einander aus.",
  tooMany:
    "Zu viele Argumente: {expected, plural, =0 {Keines wird angenommen} one {Eines wird angenommen} other {# werden angenommen}}, angegeben {received, plural, one {ist #} other {sind #}}.",
  port: "--port nimmt eine Zahl von 0 bis {highest}.",
  tenant: "--tenant fehlt: die ID des Mandanten oder eine seiner Domänen.",
  client: "--client fehlt: die Anwendungs-ID (Client-ID) des Dienstprinzipals.",
  proxy: "--proxy nimmt einen Hostnamen und einen Port, zum Beispiel proxy.contoso.com:8080.",
  certificateMissing: "--key {key} braucht --certificate mit der Datei.",
  certificateSurplus: "--certificate gehört zu --key pfx oder --key ad-cs.",
  region: "--region nimmt den Kurznamen einer Region, zum Beispiel westeurope.",
  name: "--name nimmt einen Hostnamen, zum Beispiel backup01.contoso.com.",
  template: "--template nimmt den Namen der Vorlage; er hat keine Leerzeichen.",
  csvOrJson: "--csv und --json schließen einander aus.",
  vault: "Geben Sie {options} an, denn dieser Server sagt nicht, zu welchem Tresor er gehört.",
  prices:
    "--instance-price und --gigabyte-price gehören zusammen und nehmen eine Zahl wie 0.0224 (mit Punkt).",
};
