import type { MessagesFor } from "../error-words.ts";

export const answersErrors = {
  "answers.unreadable": {
    message: "Die Antwortdatei {file} kann nicht gelesen werden.",
    remedy: "Prüfen Sie den Pfad, und ob dieses Konto die Datei lesen darf.",
  },
  "answers.too-large": {
    message: "Die Antwortdatei {file} ist größer als 256 KB.",
    remedy:
      "Prüfen Sie, ob es die richtige Datei ist. Im Ordner examples liegen Antwortdateien für den Anfang.",
  },
  "answers.not-json": {
    message: "Die Antwortdatei {file} ist kein gültiges JSON: Das Lesen endete bei {detail}.",
    remedy: "Berichtigen Sie die Datei an dieser Stelle.",
  },
  "answers.not-yaml": {
    message: "Die Antwortdatei {file} ist kein gültiges YAML ({detail}).",
    remedy: "Berichtigen Sie die Datei an dieser Stelle.",
  },
  "answers.unknown-key": {
    message: "Die Antwortdatei {file} hat den unbekannten Schlüssel {key}.",
    remedy: "Entfernen Sie ihn, oder benennen Sie ihn um. Der Befehl schema zählt alle Schlüssel auf.",
  },
  "answers.wrong-value": {
    message:
      "In der Antwortdatei {file} hat {field} einen Wert, der nicht verwendet werden kann: {expected}.",
    remedy: "Berichtigen Sie den Wert. Der Befehl schema sagt, was jeder Schlüssel annimmt.",
  },
  "answers.newer-version": {
    message: "Die Antwortdatei {file} hat die Version {version}; dieses Programm kennt die Version {known}.",
    remedy: "Nehmen Sie das Programm, das die Datei geschrieben hat, oder ein neueres.",
  },
  "answers.not-complete": {
    message:
      "{field}: {words, select, missing {Diese Antwort fehlt oder ist nicht verwendbar.} other {{words}}}",
    remedy: "Berichtigen Sie diese Antwort. Nichts wurde geändert.",
  },
  "answers.secret-in-clear": {
    message: "In der Antwortdatei {file} steht bei {key} ein Geheimnis im Klartext.",
    remedy:
      "Entfernen Sie es. Schicken Sie Geheimnisse als JSON über die Standardeingabe, oder nennen Sie unter secretFiles Dateien, die sie enthalten.",
  },
} satisfies MessagesFor<"answers">;

export const cloudErrors = {
  "cloud.unreadable": {
    message:
      "Die Clouddatei{file, select, missing {} other { ({file})}} ist nicht genau ein JSON-Objekt, oder viel zu lang.",
    remedy:
      'Sie sieht so aus: \'{\' "name": "…", "armEndpoint": "https://…", "authorityHost": "https://…", "scope": "…", "caFile": "…" \'}\'.',
  },
  "cloud.wrong-value": {
    message:
      "In der Beschreibung der Cloud ist {field, select, missing {ein Wert} other {{field}}} nicht verwendbar: {reasonWord, select, notHttps {Es muss eine Adresse sein, die mit https:// beginnt} moreThanAnAddress {Es muss eine Adresse allein sein, ohne Benutzer, Abfrage oder Anker} hasAPath {Es muss ein Host allein sein oder auf /adfs enden; der Mandant wird bei der Anmeldung genannt} unknownKey {Diesen Schlüssel gibt es nicht} notCertificates {Die genannte Datei enthält kein Zertifikat in PEM oder DER} other {Er fehlt oder hat die falsche Form}}.",
    remedy:
      "Berichtigen Sie diesen Wert. Wer die Cloud betreibt, kennt ihren Resource Manager-Endpunkt, die Anmeldeadresse und den Bereich (scope).",
  },
} satisfies MessagesFor<"cloud">;

export const secretsErrors = {
  "secrets.missing": {
    message:
      "Ein Geheimnis wird gebraucht und wurde nicht angegeben{name, select, missing {} other { ({name})}}. Nichts wurde geändert.",
    remedy:
      "{name, select, missing {Geben Sie es} other {Geben Sie {name}}} als JSON über die Standardeingabe an, oder nennen Sie unter secretFiles in der Antwortdatei eine Datei, die es enthält.",
  },
  "secrets.not-json": {
    message:
      "Die Geheimnisse auf der Standardeingabe sind nicht genau ein JSON-Objekt aus Texten{detail, select, missing {} other { ({detail})}}.",
    remedy:
      'Schicken Sie ein Objekt wie \'{\' "passphrase": "…", "proxyPassword": "…" \'}\', mit keinen anderen Namen als denen von --help.',
  },
  "secrets.unreadable": {
    message:
      "Die Datei{file, select, missing {} other { {file}}} für das Geheimnis{name, select, missing {} other { {name}}} kann nicht gelesen werden.",
    remedy:
      "Prüfen Sie den Pfad unter secretFiles, und ob dieses Konto die Datei lesen darf. Sie enthält das Geheimnis und sonst nichts.",
  },
} satisfies MessagesFor<"secrets">;

export const fileErrors = {
  "file.not-found": {
    message:
      "{reasonWord, select, isAFolder {{file, select, missing {Der Pfad} other {{file}}} ist ein Ordner, keine Datei.} noFolder {Es gibt keinen Ordner {file, select, missing {an dieser Stelle} other {{file}}}.} other {Es gibt keine Datei {file, select, missing {an dieser Stelle} other {{file}}}.}}",
    remedy: "Prüfen Sie den Pfad. Ein relativer zählt von dem Ordner an, in dem er geschrieben wurde.",
  },
  "file.no-access": {
    message:
      "Die Datei{file, select, missing {} other { {file}}} kann nicht gelesen werden{reason, select, missing {} other { ({reason})}}.",
    remedy:
      "Erlauben Sie diesem Konto, sie zu lesen, oder kopieren Sie sie in einen lokalen Ordner, in dem das geht.",
  },
  "file.too-large": {
    message:
      "Die Datei{file, select, missing {} other { {file}}} ist zu groß{maxBytes, select, missing {} other { (höchstens {maxBytes} Bytes werden gelesen)}}.",
    remedy: "Prüfen Sie, ob es die richtige Datei ist.",
  },
  "file.write-failed": {
    message:
      "{file, select, missing {Die Datei} other {{file}}} kann nicht geschrieben werden{reason, select, missing {} other { ({reason})}}.",
    remedy:
      "Prüfen Sie, ob es ihren Ordner gibt oder geben kann, ob dieses Konto darin schreiben darf und ob nichts die Datei offen hält.",
  },
} satisfies MessagesFor<"file">;

export const otherErrors = {
  "command.wrong-use": {
    message:
      "{reasonWord, select, noSuchLanguage {--language nimmt en oder de, nicht „{given}“.} other {{detail, select, missing {Der Befehl ist nicht zu verstehen.} other {{detail}}}}}",
    remedy: "Rufen Sie den Befehl mit --help auf, um zu sehen, wie er benutzt wird.",
  },
  bug: {
    message: "Dieses Programm hat einen Fehler: Etwas ist geschehen, das es nicht kennt.",
    remedy: "Suchen Sie im Protokoll nach der Ursache, und melden Sie sie mit dem Protokoll.",
  },
} satisfies MessagesFor<"command"> & { readonly bug: { readonly message: string; readonly remedy: string } };
