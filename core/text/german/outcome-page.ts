import type { Translation } from "../catalogue.ts";
import type * as english from "../outcome-page.ts";

export const outcomePage: Translation<typeof english.outcomePage> = {
  proof: {
    heading: "Nachweis",
    machine: "Von diesem Server zurückgelesen",
    reading: "Wird zurückgelesen…",
    vault: "Tresor",
    resourceGroup: "Ressourcengruppe",
    region: "Region",
    since: "Registriert seit",
    until: "Zertifikat gültig bis",
    agent: "Agent",
    azure: "Von Azure zurückgelesen",
    azureAsking: "Azure wird gefragt, bis der Tresor diesen Server führt, höchstens etwa zwei Minuten…",
    listed: "Der Tresor führt diesen Server als {name}{status, select, missing {} other {: {status}}}.",
    listedAgent: "Agent dort: {version}",
    notListed:
      "Der Tresor führt diesen Server noch nicht{seconds, select, 0 {} other {: {seconds, plural, one {# Sekunde} other {# Sekunden}} lang wurde danach gesucht}}.",
    notListedWhy:
      "Wie lange Azure dafür braucht, ist nicht dokumentiert. Was auf diesem Server getan wurde, bleibt getan.",
    otherStatus: "Der Tresor führt diesen Server als {name}, aber noch nicht als registriert: {status}.",
    again: "Azure noch einmal fragen",
    stop: "Nicht warten",
    stopped: "Nicht abgewartet: Ob der Tresor diesen Server führt, wurde nicht zu Ende gefragt.",
    notAsked: "Nicht feststellbar: In diesem Lauf hat sich niemand bei Azure angemeldet.",
    failed: "Nicht feststellbar: Azure hat die Frage nicht beantwortet.",
    where:
      "So sehen Sie es im Azure-Portal: Öffnen Sie den Tresor{vault, select, missing {} other { {vault}}}, dann „Sicherungsinfrastruktur“ (Backup Infrastructure), dann „Geschützte Server“ (Protected Servers).",
  },
  undo: {
    heading: "Was sich rückgängig machen lässt",
    why: "Nichts wird von selbst rückgängig gemacht. So geht es, und das bleibt.",
    can: "Lässt sich rückgängig machen",
    cannot: "Lässt sich nicht rückgängig machen",
    "install-agent":
      "Deinstallieren Sie den Agent auf diesem Server. Dabei werden Richtlinie und Zeitpläne entfernt; was gesichert wurde, bleibt in Azure.",
    "start-agent-service":
      "Beenden Sie den Dienst wieder in den Diensten von Windows. Ohne ihn wird nichts gesichert.",
    "restart-agent-service":
      "Der Dienst läuft wie zuvor. Sehen Sie nach, ob währenddessen eine Sicherung lief, und starten Sie sie erneut, falls sie fehlgeschlagen ist.",
    "set-proxy": "Legen Sie mit „Einstellungen ändern“ einen anderen Proxy fest, oder keinen.",
    "make-credentials":
      "Der Tresor kennt ein neues Zertifikat; unbenutzte Anmeldeinformationen von vorher registrieren nicht mehr.",
    "save-passphrase":
      "Die Kopie ist eine Datei: Sie kann gelöscht werden, sobald die Passphrase anderswo aufbewahrt ist.",
    "store-passphrase":
      "Die Kopie ist eine neue Version des Geheimnisses in Key Vault; frühere Versionen sind noch da.",
    "create-vault": "Der Tresor kann im Portal gelöscht werden, solange nichts bei ihm registriert ist.",
    "install-backup-server":
      "Deinstallieren Sie das Produkt auf diesem Server. Was in Azure gesichert wurde, bleibt dort.",
    "opt-in-microsoft-update": "Schalten Sie es in den Windows Update-Einstellungen dieses Servers aus.",
    "request-certificate":
      "Die CA behält, was sie ausgestellt hat. Wer sie betreibt, kann das Zertifikat sperren.",
    "import-certificate":
      "Löschen Sie das Zertifikat im Speicher dieses Servers (certlm.msc, Eigene Zertifikate).",
    "remove-certificates":
      "Die Zertifikate sind mit ihren Schlüsseln gelöscht. Sie lassen sich nicht zurückholen.",
    "remove-certificate-request":
      "Die Anforderung ist samt ihrem Schlüssel weg. Eine andere kann jederzeit erstellt werden.",
    register:
      "Der Server hat jetzt einen Eintrag im Tresor. Wird dieser Eintrag im Portal gelöscht, wird auch gelöscht, was gesichert wurde, außer das vorläufige Löschen bewahrt es noch auf. In einen anderen Tresor lässt er sich nicht verschieben.",
    "set-throttling": "Legen Sie mit „Einstellungen ändern“ eine andere Drosselung fest, oder keine.",
    "set-proxy-after-registration":
      "Legen Sie mit „Einstellungen ändern“ einen anderen Proxy fest, oder keinen.",
    "make-recovery-folder": "Löschen Sie den Ordner, sobald ein anderer gewählt ist.",
    "set-recovery-folder": "Wählen Sie mit „Einstellungen ändern“ einen anderen Ordner.",
    "set-passphrase":
      "Die Passphrase kann geändert werden, aber was mit ihr gesichert wurde, lässt sich nur mit ihr wiederherstellen. Niemand kann sie vom Server zurücklesen.",
    "remove-credentials-file":
      "Die Datei ist weg. Eine andere kann jederzeit heruntergeladen oder erstellt werden.",
    other: "Sehen Sie sich die Schritte oben an: Für diesen kennt das Programm keinen Weg zurück.",
  },
  credentials: {
    heading: "Die Tresoranmeldeinformationen liegen noch auf diesem Server",
    why: "Niemand braucht die Datei mehr. Wer sie hat, kann andere Server bei diesem Tresor registrieren.",
    whyUntil:
      "Niemand braucht die Datei mehr. Bis {until} kann jeder, der sie hat, andere Server bei diesem Tresor registrieren.",
    delete: "Datei löschen",
    deleting: "Wird gelöscht…",
    deleted: "Die Datei wurde gelöscht: {file}",
  },
  restart: {
    heading: "Nach dem Neustart von selbst weitermachen",
    why: "Dieses Programm kann sich einmal von selbst öffnen, wenn sich nach dem Neustart jemand an diesem Server anmeldet. Es bietet dann an weiterzumachen; ungefragt tut es nichts.",
    offer: "Dieses Programm bei der nächsten Anmeldung öffnen",
    offered: "Dieses Programm öffnet sich bei der nächsten Anmeldung. Danach vergisst Windows es wieder.",
    withdraw: "Nicht von selbst öffnen",
    notKnown: "Nicht feststellbar, ob sich dieses Programm bei der nächsten Anmeldung öffnet.",
    setting: "Einen Moment…",
  },
  sheet: {
    heading: "Wiederherstellungsblatt",
    why: "Eine Seite für den Safe: Server, Tresor, wie wiederhergestellt wird, und Zeilen für den Ort, an dem die Passphrase liegt. Die Passphrase steht nicht darauf: Dieses Programm hat sie vergessen.",
  },
  next: {
    backUp:
      "Prüfen Sie die erste Sicherung: Im Tresor steht sie unter „Sicherungsaufträge“ (Backup Jobs) als „Abgeschlossen“.",
  },
};
