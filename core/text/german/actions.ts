import type * as english from "../actions.ts";
import type { Translation } from "../catalogue.ts";

export const actions: Translation<typeof english.actions> = {
  "install-agent": "Azure Backup-Agent (MARS) installieren",
  "start-agent-service": "Dienst des Agents (obengine) starten",
  "restart-agent-service":
    "Dienst des Agents (obengine) neu starten; eine Sicherung, die dann läuft, kann fehlschlagen",
  "set-proxy": "Proxy des Agents auf {host}, Port {port} festlegen",
  "no-proxy": "Agent ohne eigenen Proxy verbinden",
  "make-credentials": "Bei Azure anmelden und Tresoranmeldeinformationen für {vault} erstellen",
  "save-passphrase": "Kopie der Passphrase unter {file} speichern",
  register: "Diesen Server beim Tresor registrieren",
  "set-throttling":
    "Sicherungen während der Arbeitszeit auf {inWorkHours} und außerhalb auf {otherwise} begrenzen",
  "no-throttling": "Sicherungen die ganze Leitung überlassen",
  "set-proxy-after-registration":
    "Proxy noch einmal festlegen, falls er vor der Registrierung nicht angenommen wurde",
  "make-recovery-folder": "Ordner {folder} anlegen und SYSTEM darin ändern lassen",
  "set-recovery-folder": "Wiederherstellungsordner auf {folder} festlegen",
  "set-passphrase": "Verschlüsselungspassphrase festlegen",
  "change-passphrase": "Verschlüsselungspassphrase ändern",
  "remove-certificate-request": "Zertifikatanforderung und ihren privaten Schlüssel löschen",
  "remove-credentials-file": "Datei mit Tresoranmeldeinformationen löschen",
  confirm: "Einstellungen dieses Servers zur Kontrolle auslesen",
};
