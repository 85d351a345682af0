import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-service.ts";

export const microsoftService: Translation<typeof english.microsoftService> = {
  internalHex:
    "Der Dienst ist fehlgeschlagen; was wirklich geschehen ist, sagt die Zahl in den eckigen Klammern.",
  authorizationFailed: "Der Dienst hat die Identität dieses Servers nicht akzeptiert.",
  internalError:
    "Der Dienst ist fehlgeschlagen. Bei einem unveränderlichen Tresor ist ein Agent vor 2.0.9250 die Ursache.",
  serviceError: "Der Dienst ist unerwartet fehlgeschlagen.",
  notAuthorized: "Dem Konto fehlt eine Rolle, oder der Tresor verlangt seine Sicherheits-PIN.",
  subscriptionExpired: "Das Azure-Abonnement ist abgelaufen.",
  deprovisioned: "Das Abonnement wurde stillgelegt. Die Sicherungen in Azure gehen damit verloren.",
  formatMismatch: "Der Agent ist für den Dienst zu alt.",
  agentNotForDpm: "Agent und DPM passen nicht zusammen.",
  newerVersion: "Es gibt eine neuere Version. Das ist kein Fehler.",
  deprecated: "Dieses DPM ist zu alt für einen Agent ab 2.0.9266.",
  stillProtected: "Die Registrierung lässt sich nicht aufheben, solange Daten online geschützt werden.",
  notForOnline: "Dieser DPM-Server ist bei keinem Tresor registriert.",
  certificateWay: "Die Registrierung mit einem Zertifikat war der frühere Weg.",
  remoteConsole: "Die Konsole läuft auf einem anderen Computer und nimmt nur Dateien von Freigaben.",
  noOtherServer:
    "In diesem Tresor gibt es keinen solchen DPM-Server, von dem wiederhergestellt werden könnte.",
  externalData: "Die Daten des anderen Servers konnten nicht hinzugefügt werden.",
  cloudStatusFalse: "Dieser Server ist bei keinem Tresor registriert.",
  engineStopped: "Der Dienst des Agents ist angehalten, oder ein anderes Programm belegt seinen Port.",
  engineBusy: "Der Dienst des Agents ist beschäftigt.",
  notInitialized: "Der Vorgang wurde nicht begonnen; die Ursache nennt das Ereignisprotokoll.",
  notAdministrator: "Dafür sind Administratorrechte nötig.",
  algorithm: "Ein Wert in der Registrierung nennt einen Algorithmus, den der Agent nicht kennt.",
  needsNet46: ".NET Framework 4.6 fehlt.",
  needsKb2919355: "Das Windows-Update KB2919355 fehlt.",
  needsNet35: ".NET Framework 3.5 SP1 fehlt.",
  trimRegistry: "Das Setup konnte einen Registrierungswert nicht schreiben, den es braucht.",
  writeIdsRegistry: "Das Setup konnte einen Registrierungswert nicht schreiben, den es braucht.",
  registryMetadata: "Ein Registrierungswert ließ sich mangels Rechten nicht lesen oder schreiben.",
};
