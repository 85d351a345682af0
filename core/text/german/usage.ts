import type { Translation } from "../catalogue.ts";
import type * as english from "../usage.ts";

export const usage: Translation<typeof english.usage> = {
  title: "Was der Tresor speichert",
  why: "Wie groß Ihre Daten sind, wie viel davon in Azure gespeichert ist und wofür Sie bezahlen, sind drei verschiedene Zahlen. Hier stehen sie, soweit Azure sie nennt, und warum sie sich unterscheiden.",
  link: "Was der Tresor speichert",
  back: "Zurück zu diesem Server",
  backToResult: "Zurück zum Ergebnis",
  vault: {
    heading: "Der Tresor",
    unknownWhy: "Dieser Server nennt nicht alles von seinem Tresor. Geben Sie ein, was fehlt.",
    empty: "Geben Sie dies ein: Azure findet den Tresor damit.",
    ask: "Azure fragen",
  },
  signIn: {
    heading: "Bei Azure anmelden",
    why: "Wenn Sie angemeldet sind, fragt diese Seite Azure nach den Zählern des Tresors. Sie liest sie und ändert nichts.",
  },
  reading: "Dieser Server wird gelesen…",
  loading: "Azure wird nach den Zählern des Tresors gefragt…",
  asked: "Gefragt am {when}. Wie alt die Zähler sind, sagt Azure nicht.",
  again: "Azure erneut fragen",
  empty: "Azure nennt für diesen Tresor keine Zähler.",
  emptyWhy:
    "Fragen Sie nach der ersten Sicherung noch einmal. Wann ihre Zähler erscheinen, ist nicht dokumentiert.",
  numbers: {
    heading: "Die Zahlen",
    chart: "Im Vergleich",
    what: "Zahl",
    value: "Jetzt",
    where: "Was sie ist",
    source: "Ihre Daten",
    sourceWhy:
      "Was auf den geschützten Servern liegt. Kein Zähler in Azure nennt es: Sehen Sie die geschützten Ordner, Datenträger und Computer selbst an.",
    stored: "In Azure gespeichert",
    storedWhy:
      "Alle Wiederherstellungspunkte, die der Tresor aufbewahrt{names, select, missing {} other {. Summe von {names}}}.",
    instances: "Geschützte Instanzen",
    instancesWhy:
      "Server und Computer, die eine Richtlinie und mindestens eine Kopie im Tresor haben. Die Rechnung zählt sie.",
    disk: "Auf den eigenen Platten der Sicherungsserver",
    diskWhy:
      "Lokale Kopien aller DPM- und Azure Backup-Server dieses Tresors. Sie liegen bei Ihnen, nicht in Azure.",
    servers: "Registrierte Sicherungsserver",
    serversWhy: "Sicherungsverwaltungsserver, wie Azure sie zählt.",
    items: "Sicherungselemente",
    itemsWhy: "Was gesichert wird: Ordner, Datenträger, Computer, Datenbanken.",
  },
  kinds: {
    items: "Sicherungselemente nach Art",
    servers: "Sicherungsserver nach Art",
    kind: "Art",
    count: "Anzahl",
    failed: "Azure hat diese nicht genannt: {message}",
    none: "Keine.",
  },
  disks: {
    heading: "Die Laufwerke dieses Servers",
    why: "Freier Platz für den Cache des Agents und, bei DPM und Azure Backup Server, für lokale Kopien.",
    drive: "Laufwerk",
    free: "Frei",
    total: "Größe",
  },
  three: {
    heading: "Warum sich die Zahlen unterscheiden",
    source: "Wie groß sind Ihre Daten?",
    sourceText:
      "So groß, wie es auf den geschützten Servern steht. Azure sieht diese Zahl nie: Der Agent komprimiert und verschlüsselt vor dem Senden, und nach der ersten vollständigen Sicherung sendet er nur noch, was sich geändert hat. Was Windows dedupliziert hat, wird in voller Größe gesendet.",
    stored: "Wie viel ist in Azure gespeichert?",
    storedText:
      "Die Komprimierung macht es kleiner als Ihre Daten; jeder Wiederherstellungspunkt, der aufbewahrt wird, macht es wieder größer: um das, was sich geändert hatte. Es entscheiden also Komprimierung, Änderungsrate, Zeitplan und Aufbewahrung; etwas Metadaten kommt dazu.",
    bill: "Wofür bezahlen Sie?",
    billText:
      "Für zweierlei: die Anzahl der geschützten Instanzen, nach Tagen gezählt, und den Speicher, zum Satz seiner Redundanz. Mehr Kopien eines Computers kosten Speicher, keine Instanzen; ein Host und das, was in seinen Maschinen gesichert wird, zählen getrennt. Wiederherstellungen, ihr ausgehender Verkehr und Speichertransaktionen werden nicht berechnet.",
    console: "Konsole und Portal stimmen überein, und auf der Rechnung steht etwas anderes?",
    consoleText:
      "Das ist kein Fehler. Konsole und Portal zeigen Größen dieses Augenblicks. Die Rechnung gilt für einen ganzen Monat, und neben dem Speicher zählt sie geschützte Instanzen.",
    disk: "Eine vierte Zahl, die Platte des Sicherungsservers, steckt in keiner davon: DPM und Azure Backup Server behalten eigene Kopien, bevor sie welche an Azure senden.",
  },
  estimate: {
    heading: "Eine Schätzung mit Ihren Preisen",
    why: "Dieses Programm kennt keine Preise. Geben Sie Ihre ein, aus Ihrem Vertrag oder von der Preisseite von Microsoft, in einer Währung Ihrer Wahl. Sie werden nicht aufbewahrt.",
    perInstance: "Eine geschützte Instanz, pro Monat",
    perInstanceHint:
      "Der Preis von Microsoft hängt von der Größe der Instanz ab: Geben Sie Ihren Durchschnitt ein.",
    perGigabyte: "Ein Gigabyte Speicher, pro Monat",
    perGigabyteHint: "Zur Redundanz dieses Tresors. Ein Gigabyte wird als 1.073.741.824 Byte gezählt.",
    fault: "Geben Sie einen Preis wie 8 oder 0,0224 ein, mit höchstens sechs Stellen nach dem Komma.",
    waiting: "Geben Sie beide Preise ein, um die Schätzung zu sehen.",
    formula: "{instances} × {perInstance} + {gigabytes} GB × {perGigabyte} = {instancesCost} + {storageCost}",
    result: "Etwa {total} pro Monat",
    caveat:
      "Ihre Schätzung, keine Rechnung: Sie nimmt die Zähler von jetzt für einen ganzen Monat und kennt weder Größen von Instanzen noch Rabatte.",
    cannot:
      "Azure nennt Instanzen oder Speicher dieses Tresors nicht; es gibt nichts, womit zu rechnen wäre.",
  },
  counters: {
    unknown: "Zähler, die dieses Programm nicht kennt",
    unknownWhy: "Sie stehen hier, wie sie kommen, und sind in keiner Summe oben enthalten.",
    show: "Alle Zähler zeigen, wie Azure sie nennt",
    hide: "Zähler ausblenden",
    name: "Name in Azure",
    label: "Azures Worte",
    value: "Wert",
    unnamed: "ohne Namen",
    copy: "Als CSV kopieren",
    save: "Als CSV speichern…",
  },
  units: {
    bytes: "{count, number} Byte",
    kilobytes: "{count, number, ::.0} KB",
    megabytes: "{count, number, ::.0} MB",
    gigabytes: "{count, number, ::.0} GB",
    terabytes: "{count, number, ::.0} TB",
    exactly: "{bytes} Byte",
    other: "{value} {unit}",
    perPeriod: "{value} in {period}",
  },
  help: {
    what: "Zeigt, was Azure für den Tresor dieses Servers zählt, und erklärt, warum sich die Größe Ihrer Daten, der Speicher in Azure und die Rechnung unterscheiden.",
    signIn:
      "Als wer Azure gefragt wird. Die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor) für den Tresor genügt.",
    perInstance: "Ihr eigener Preis. Ohne ihn werden keine Kosten gezeigt.",
    perGigabyte: "Ihr eigener Preis, zur Redundanz des Tresors.",
    incremental:
      "Der Agent komprimiert und verschlüsselt, was er sendet; nach der ersten vollständigen Sicherung sind alle Sicherungen nach Azure inkrementell.",
    deduplicated: "Daten, die Windows dedupliziert hat, werden in voller Größe gesendet.",
    estimator:
      "Was eine Sicherung kosten wird, schätzt man aus belegten Größen, Änderungsrate und Aufbewahrung.",
    next: "Diese Seite ändert nichts. Zurück führt dorthin, woher Sie kamen.",
  },
};
