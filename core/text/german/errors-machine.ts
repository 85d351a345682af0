import type { MessagesFor } from "../error-words.ts";

const SAYS = "{microsoftText, select, missing {} other { Meldung von Microsoft: {microsoftText}}}";
const SAME_PASSPHRASE =
  "Geben Sie die Passphrase ein, die dieser Server zuvor benutzt hat. Sie steht auf der gespeicherten Kopie, nicht bei Microsoft.";
const FRESH_PIN =
  "Öffnen Sie im Azure-Portal den Tresor, dann Eigenschaften, Sicherheits-PIN, Generieren, und geben Sie die neue PIN innerhalb von fünf Minuten ein.";

export const machineErrors = {
  "machine.not-windows": {
    message:
      "Auf diesem Computer läuft {system, select, missing {ein anderes System als Windows} other {{system}}}. Der MARS-Agent, DPM und Azure Backup Server laufen nur auf Windows Server.",
    remedy:
      "Führen Sie dieses Programm auf dem Sicherungsserver aus. Um es hier auszuprobieren, nehmen Sie den Übungsmodus (--practice).",
  },
  "machine.not-administrator": {
    message: `Dieses Konto ist kein Administrator dieses Servers.${SAYS}`,
    remedy: "Starten Sie das Programm neu mit „Als Administrator ausführen“.",
  },
  "machine.check-failed": {
    message:
      "Dieser Server erfüllt eine Voraussetzung nicht{check, select, missing {} other {: {check}}}.{found, select, missing {} other { Gefunden: {found}}}",
    remedy:
      "{remedy, select, missing {Öffnen Sie die Prüfungen, tun Sie, was die fehlgeschlagene sagt, und prüfen Sie erneut.} other {{remedy}}}",
  },
  "machine.command-too-long": {
    message:
      "Windows kann dieses Programm bei der nächsten Anmeldung nicht von selbst öffnen: Der Pfad seines Ordners ist zu lang{command, select, missing {} other {: {command}}}.",
    remedy:
      "Öffnen Sie das Programm nach dem Neustart selbst: Was begonnen wurde, wird gefunden und fortgesetzt. Oder legen Sie es in einen Ordner mit kürzerem Pfad.",
  },
  "machine.microsoft-update-refused": {
    message: `Windows hat Microsoft Update nicht übernommen.${SAYS}`,
    remedy:
      "Schalten Sie Updates für andere Microsoft-Produkte selbst ein, in den erweiterten Optionen von Windows Update; eine Gruppenrichtlinie kann das verbieten. Setzen Sie danach den Lauf fort: Was schon so ist, wird nicht noch einmal getan.",
  },
  "machine.powershell-restricted": {
    message:
      "Windows PowerShell darf auf diesem Server die Skripts dieses Programms nicht ausführen: Der Sprachmodus ist {languageMode, select, missing {eingeschränkt} other {{languageMode}}}.",
    remedy:
      "Lassen Sie dieses Programm von den Verantwortlichen für AppLocker oder Windows Defender Application Control zulassen, oder richten Sie den Server mit dem exportierten Skript ein, wenn dieses zugelassen ist.",
  },
  "machine.powershell-not-answering": {
    message: "Windows PowerShell antwortet nicht{detail, select, missing {} other { ({detail})}}.",
    remedy:
      "Setzen Sie die Ausführung fort: Was erledigt ist, bleibt erledigt. Geschieht es wieder, starten Sie zuerst den Server neu.",
  },
  "machine.disk-full": {
    message: `Der Datenträger ist voll.{file, select, missing {} other { Nicht geschrieben: {file}.}}${SAYS}`,
    remedy:
      "Geben Sie auf diesem Datenträger Platz frei, und setzen Sie den Lauf fort: Was getan ist, bleibt getan.",
  },
  "machine.name-already-registered": {
    message: `Im Tresor gibt es schon einen Server {computer, select, missing {dieses Namens} other {namens {computer}}}.${SAYS}`,
    remedy:
      "Ist das dieser Server von früher, muss ein Administrator des Tresors die erneute Registrierung erlauben: im Portal unter „Sicherungsinfrastruktur“, „Geschützte Server“. Wird er dort gelöscht, sind auch seine Sicherungen gelöscht. Ist es ein anderer Server, geben Sie diesem einen anderen Namen.",
  },
} satisfies MessagesFor<"machine">;

export const agentErrors = {
  "agent.missing": {
    message:
      "Es gibt kein Installationsprogramm des MARS-Agents {file, select, missing {an dieser Stelle} other {unter {file}}}.",
    remedy:
      "Laden Sie MARSAgentInstaller.exe im Azure-Portal von der Seite „Eigenschaften“ des Tresors herunter, und geben Sie den Pfad an.",
  },
  "agent.service-not-started": {
    message: `Der Dienst des Agents (obengine) startet nicht.${SAYS}`,
    remedy:
      "Öffnen Sie die Dienste von Windows, sehen Sie nach, ob „Microsoft Azure Recovery Services Agent“ deaktiviert ist, und starten Sie ihn dort. Setzen Sie den Lauf dann fort: Was erledigt ist, wird nicht noch einmal getan.",
  },
  "agent.service-not-stopped": {
    message: `Der Dienst des Agents (obengine) wurde nicht neu gestartet: Er ließ sich nicht beenden. Er läuft wie zuvor.${SAYS}`,
    remedy:
      "Sehen Sie nach, ob eine Sicherung oder Wiederherstellung läuft, und warten Sie deren Ende ab. Setzen Sie den Lauf dann fort: Was erledigt ist, wird nicht noch einmal getan.",
  },
  "agent.service-left-stopped": {
    message: `Der Dienst des Agents (obengine) ist beendet und startet nicht wieder. Bis er läuft, wird nichts gesichert.${SAYS}`,
    remedy:
      "Öffnen Sie die Dienste von Windows, und starten Sie „Microsoft Azure Recovery Services Agent“. Setzen Sie den Lauf dann fort: Er versucht zuerst, den Dienst zu starten.",
  },
  "agent.not-installed": {
    message: "Der MARS-Agent ist auf diesem Server nicht installiert.",
    remedy: "Wählen Sie den Ablauf „Einrichten“, der ihn installiert.",
  },
  "agent.install-failed": {
    message: `Der MARS-Agent konnte nicht installiert werden.${SAYS}`,
    remedy:
      "Starten Sie den Server neu, laden Sie den neuesten MARSAgentInstaller.exe herunter, und versuchen Sie es erneut.",
  },
  "agent.cannot-reach-azure": {
    message: `Der Agent erreicht Azure Backup nicht. Er verbindet sich als Konto SYSTEM, das einen anderen Weg nach außen haben kann als Ihres.${SAYS}`,
    remedy:
      "Prüfen Sie die Proxyeinstellungen des Agents, und ob die Firewall diesen Server die Adressen auf der Seite „Netzwerk“ erreichen lässt.",
  },
  "agent.not-on-dpm": {
    message: `Der MARS-Agent eines DPM oder Azure Backup Servers kann nicht für sich eingerichtet werden.${SAYS}`,
    remedy:
      "Lassen Sie dieses Programm den Server neu untersuchen: Dann benutzt es die Befehle von DPM. Von Hand nehmen Sie die Konsole von DPM oder Azure Backup Server.",
  },
  "agent.settings-refused": {
    message: `Der Agent hat die Einstellungen nicht übernommen.${SAYS}`,
    remedy:
      "Beheben Sie, was er nennt, oder versuchen Sie es erneut, wenn er nichts nennt. Was vorher eingestellt war, ist unverändert.",
  },
  "agent.not-registered": {
    message: `Dieser Server ist bei keinem Tresor registriert, oder seine Registrierung gilt nicht mehr.${SAYS}`,
    remedy:
      "Registrieren Sie ihn erneut mit neuen Tresoranmeldeinformationen, und nehmen Sie dieselbe Passphrase wie zuvor.",
  },
  "agent.clock-skew": {
    message: `Die Uhr dieses Servers weicht zu weit von der von Azure ab, darum vertraut ihm der Dienst nicht.${SAYS}`,
    remedy:
      "Stellen Sie Datum, Uhrzeit und Zeitzone richtig, schalten Sie die Synchronisierung mit einer Zeitquelle ein, und versuchen Sie es erneut.",
  },
  "agent.service-trouble": {
    message: `Azure Backup hatte selbst eine Störung. Das geht oft vorbei.${SAYS}`,
    remedy:
      "Warten Sie einige Minuten, und setzen Sie den Lauf fort. Kommt es wieder, installieren Sie den neuesten Agent, dann fragen Sie den Support von Microsoft.",
  },
  "agent.refused": {
    message: `Der Agent hat abgelehnt{microsoftId, select, missing {} other { (Fehler {microsoftId} von Microsoft)}}, aus einem Grund, den dieses Programm nicht kennt.${SAYS}`,
    remedy:
      "Sehen Sie die Nummer in der Fehlerliste von Microsoft nach, und das Protokoll CBEngineCurr.errlog des Agents in seinem Ordner Temp. Danach kann der Lauf weitergehen.",
  },
} satisfies MessagesFor<"agent">;

export const passphraseErrors = {
  "passphrase.too-short": {
    message: `Die Passphrase hat weniger als 16 Zeichen.${SAYS}`,
    remedy: "Nehmen Sie mindestens 16 Zeichen, oder lassen Sie das Programm eine erzeugen.",
  },
  "passphrase.not-ascii": {
    message: "Die Passphrase hat Zeichen, die der Agent nicht annimmt.",
    remedy:
      "Nehmen Sie Buchstaben ohne Umlaute und Akzente, Ziffern, Leerzeichen und die Zeichen einer US-Tastatur.",
  },
  "passphrase.surrounding-blanks": {
    message:
      "Die Passphrase beginnt oder endet mit einem Leerzeichen. Solche Leerzeichen gehen beim Aufschreiben verloren.",
    remedy: "Entfernen Sie die Leerzeichen an beiden Enden.",
  },
  "passphrase.file-differs": {
    message:
      "Die Datei {file, select, missing {für die Passphrase} other {{file}}} enthält schon eine andere Passphrase.",
    remedy:
      "Behalten Sie diese Datei: Sie kann die einzige Kopie einer Passphrase sein, die benutzt wird. Wählen Sie für die neue einen anderen Ordner.",
  },
  "passphrase.not-elsewhere": {
    message:
      "{file, select, missing {Dieser Ort} other {{file}}} geht zusammen mit diesem Server verloren: Er liegt auf dessen Systemlaufwerk oder in einer eigenen Freigabe.",
    remedy:
      "Wählen Sie einen Netzwerkordner eines anderen Computers oder einen anderen Datenträger, etwa einen Wechseldatenträger.",
  },
  "passphrase.not-set": {
    message: `Dieser Server ist registriert, aber seine Passphrase ist nicht festgelegt, darum kann er noch nicht sichern.${SAYS}`,
    remedy:
      "Setzen Sie den Lauf fort, und geben Sie die Passphrase ein. Gelingt das nicht, prüfen Sie, ob auf dem Datenträger des Scratchordners 5 bis 10 Prozent der zu sichernden Daten frei sind; dann registrieren Sie erneut mit derselben Passphrase.",
  },
  "passphrase.incorrect": {
    message: `{microsoftId, select, 34515 {Dieser Tresor verlangt die Passphrase, die seine anderen Server benutzen.} other {Das ist nicht die Passphrase, die dieser Server zuvor benutzt hat.}}${SAYS}`,
    remedy: `{microsoftId, select, 34515 {Geben Sie die Passphrase der anderen Server des Tresors ein.} other {${SAME_PASSPHRASE}}}`,
  },
  "passphrase.pin-needed": {
    message: `Der Tresor verlangt eine Sicherheits-PIN, bevor die Passphrase geändert wird.${SAYS}`,
    remedy: FRESH_PIN,
  },
  "passphrase.pin-wrong": {
    message: `Die Sicherheits-PIN ist falsch oder älter als fünf Minuten.${SAYS}`,
    remedy: FRESH_PIN,
  },
} satisfies MessagesFor<"passphrase">;

export const recoveryFolderErrors = {
  "recovery-folder.not-usable": {
    message: `Der Wiederherstellungsordner{folder, select, missing {} other { {folder}}} ist nicht verwendbar.${SAYS}`,
    remedy:
      "Geben Sie den vollen Pfad eines Ordners auf einem lokalen NTFS-Datenträger dieses Servers an. Wo SYSTEM ausgesperrt ist, lassen Sie SYSTEM darin lesen und ändern.",
  },
} satisfies MessagesFor<"recovery-folder">;

export const runErrors = {
  "run.nothing-to-resume": {
    message: "Auf diesem Server gibt es keinen unterbrochenen Lauf.",
    remedy: "Beginnen Sie einen neuen. Er ändert nichts, was schon ist, wie es sein soll.",
  },
  "run.busy": {
    message:
      "Auf diesem Server ist ein anderer Lauf im Gang{pid, select, missing {} other { (Prozess {pid})}}{since, select, missing {} other {, seit {since}}}.",
    remedy: "Warten Sie, bis er zu Ende ist. Gibt es keinen, starten Sie den Server neu: Dann ist er frei.",
  },
  "run.journal-damaged": {
    message:
      "Das Journal des Laufs{runId, select, missing {} other { {runId}}} ist beschädigt{line, select, missing {} other { (Zeile {line})}}, darum kann jener Lauf nicht weitergehen.",
    remedy: "Beginnen Sie einen neuen Lauf. Er sieht sich zuerst den Server an und tut nur, was noch fehlt.",
  },
  "run.journal-newer": {
    message:
      "Der Lauf{runId, select, missing {} other { {runId}}} wurde mit einer neueren Version dieses Programms begonnen.",
    remedy: "Beenden Sie ihn mit jener Version, oder beginnen Sie mit dieser einen neuen Lauf.",
  },
  "run.cancelled": {
    message: "Der Lauf wurde abgebrochen.",
    remedy:
      "Setzen Sie ihn fort, wenn Sie so weit sind: Was getan ist, bleibt getan und wird nicht zweimal getan.",
  },
} satisfies MessagesFor<"run">;

export const hostErrors = {
  "host.refused-call": {
    message:
      "Die Seite hat etwas gefragt, was dieses Programm nicht beantwortet ({call, select, missing {ein Aufruf ohne Namen} other {{call}}}).",
    remedy:
      "Laden Sie die Seite neu. Kommt es wieder, haben Seite und Programm verschiedene Versionen: Starten Sie das Programm neu.",
  },
  "host.port-in-use": {
    message:
      "Auf dem {port, select, missing {gewünschten Port} other {Port {port}}} lauscht schon ein anderes Programm.",
    remedy:
      "Wählen Sie mit --port einen anderen Port, oder lassen Sie die Angabe weg: Dann wird ein freier genommen.",
  },
  "host.connection-lost": {
    message: "Die Seite hat ihre Verbindung zum Programm verloren.",
    remedy:
      "Prüfen Sie, ob das Programm noch läuft, und laden Sie die Seite neu. Ein Lauf geht ohne die Seite weiter.",
  },
} satisfies MessagesFor<"host">;
