import type { Translation } from "../catalogue.ts";
import type * as english from "../exit-codes.ts";

export const exitCodes: Translation<typeof english.exitCodes> = {
  done: "Erledigt, oder es gab nichts zu tun",
  differs: "plan: Der Server weicht von den Angaben ab, es würde sich etwas ändern",
  answers: "Die Angaben, eine Datei oder eine Option ist falsch; es wurde nichts geändert",
  prerequisite: "Eine Voraussetzung dieses Servers ist nicht erfüllt",
  "not-confirmed": "Der zur Bestätigung eingegebene Name ist nicht der des Servers; es wurde nichts entfernt",
  network: "Azure ist nicht erreichbar",
  "proxy-sign-in": "Der Proxy verlangt andere Anmeldedaten",
  credentials: "Die Datei mit Tresoranmeldeinformationen kann nicht verwendet werden",
  "name-clash": "Ein Server dieses Namens ist bereits beim Tresor registriert",
  machine: "Der Agent oder dieser Server hat abgelehnt",
  "half-done": "Registriert, aber die Verschlüsselungspassphrase ist nicht festgelegt",
  cancelled: "Auf Wunsch angehalten",
  azure: "Azure hat abgelehnt",
  bug: "Ein Fehler in diesem Programm",
  busy: "Ein anderer Lauf ist im Gange; versuchen Sie es später erneut",
  "restart-needed": "Bis hierher erledigt; neu starten, dann fortsetzen",
};
