import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-fixes.ts";

export const microsoftFixes: Translation<typeof english.microsoftFixes> = {
  retry: "Warten Sie eine Minute und versuchen Sie es erneut, bis zu dreimal.",
  wait: "Warten Sie, bis der Dienst wieder da ist, und versuchen Sie es dann erneut.",
  support: "Bleibt es dabei, wenden Sie sich an den Microsoft-Support und geben Sie ihm das Protokoll.",
  newestCredentials:
    "Laden Sie im Azure-Portal neue Tresoranmeldeinformationen herunter: Tresor öffnen, Eigenschaften, Sicherungsanmeldeinformationen, Herunterladen. Klicken Sie nur einmal, denn nur die neueste Datei zählt.",
  localFolder:
    "Kopieren Sie die Datei in einen Ordner auf einem lokalen Datenträger, den das Konto SYSTEM lesen kann: keine Freigabe, kein Benutzerprofil, kein verschlüsselter Ordner.",
  credentialsName: "Prüfen Sie, dass der Dateiname noch auf .VaultCredentials endet.",
  updateAgent: "Installieren Sie die neueste Version des Azure Backup-Agents.",
  syncClock: "Stellen Sie Datum, Uhrzeit und Zeitzone dieses Servers richtig, anhand einer Zeitquelle.",
  clearTemp: "Löschen Sie alte .tmp-Dateien in C:\\Windows\\Temp; mehr als 60 000 davon sind im Weg.",
  removeToolsCertificate:
    "Entfernen Sie das übrig gebliebene Zertifikat „Windows Azure Tools“ aus dem persönlichen Zertifikatspeicher des Computers.",
  antivirus: "Nehmen Sie den Agent (cbengine.exe, csc.exe) und seine Ordner vom Virenscanner aus.",
  endpoints: "Lassen Sie die Adressen von Azure Backup durch Firewall und Proxy zu, Port 443.",
  proxySystem:
    "Stellen Sie den Proxy für den Agent ein: Er läuft als SYSTEM, und ein Proxy nur für Ihr Konto zählt nicht.",
  credentialsWithKey:
    "Wenn ein Skript die Datei erzeugt: Geben Sie ihm eine PFX-Datei, also ein Zertifikat mit privatem Schlüssel.",
  releaseFile: "Warten Sie, bis kein anderes Programm die Datei geöffnet hat; oft ist es der Virenscanner.",
  allowReregistration:
    "Erlauben Sie im Azure-Portal die erneute Registrierung dieses Servers, wo der Tresor das noch anbietet.",
  deleteServer: "Löschen Sie sonst den geschützten Server im Tresor. Das löscht auch seine Sicherungen.",
  register: "Registrieren Sie den Server mit neuen Tresoranmeldeinformationen erneut beim Tresor.",
  registerSamePassphrase:
    "Registrieren Sie den Server erneut und behalten Sie dieselbe Passphrase bei: Frühere Sicherungen brauchen sie.",
  vaultPassphrase: "Geben Sie die Passphrase ein, die die anderen Server dieses Tresors verwenden.",
  setPassphrase: "Legen Sie die Passphrase für die Verschlüsselung fest.",
  checkScratch:
    "Gelingt das nicht, prüfen Sie, dass der Ordner im Registrierungswert ScratchLocation existiert.",
  cacheSpace:
    "Geben Sie dem Cacheordner einen lokalen Datenträger, dessen freier Speicherplatz 5 bis 10 % der gesicherten Daten ausmacht.",
  restoreKek:
    "Holen Sie die Datei OnlineBackup.KEK zurück in den Cacheordner, von dort, wo der Cache vorher lag.",
  equalScratch: "Tragen Sie in beide Registrierungswerte ScratchLocation denselben Ordner ein.",
  originalPassphrase:
    "Geben Sie die Passphrase ein, die dieser Server bisher verwendet hat. Microsoft kennt sie nicht.",
  tls12:
    "Schalten Sie TLS 1.2 ein: den TLS 1.2-Client von SCHANNEL sowie SystemDefaultTlsVersions und SchUseStrongCrypto von .NET, in beiden Registrierungssichten.",
  refreshConsole: "Aktualisieren Sie die Konsole und sehen Sie noch einmal nach.",
  adminLogon: "Melden Sie sich mit einem Administratorkonto bei Windows an.",
  installCertificate: "Installieren Sie das Zertifikat, das der Tresor kennt, mit seinem privaten Schlüssel.",
  rightFile: "Nehmen Sie Tresoranmeldeinformationen des Tresors, bei dem dieser Server registriert ist.",
  registerToThatVault:
    "Oder registrieren Sie den Server zuerst beim anderen Tresor. Vorhandene Sicherungen bleiben im alten.",
  recoveryServicesVault: "Nehmen Sie einen Tresor der Art Recovery Services-Tresor.",
  correctSeeding: "Berichtigen Sie den Namen des Importauftrags oder die Veröffentlichungseinstellungsdatei.",
  dpmConsole: "Verwenden Sie auf einem DPM- oder Azure Backup Server dessen eigene Konsole und Cmdlets.",
  fewerItems: "Stellen Sie weniger Elemente auf einmal wieder her.",
  enterCredentials:
    "Beginnen Sie die Registrierung neu und wählen Sie die Tresoranmeldeinformationen noch einmal.",
  unregisterAnew:
    "Heben Sie die Registrierung des Servers auf und registrieren Sie ihn mit einer neuen Passphrase. Bewahren Sie die inzwischen geschriebene Passphrasendatei auf.",
  enableSchedule: "Schalten Sie den Sicherungszeitplan nach einer Minute wieder ein.",
  otherBrowser: "Laden Sie die Datei mit einem anderen Browser herunter.",
  checkSubscription: "Prüfen Sie im Azure-Portal, ob das Abonnement aktiv ist.",
  roleOperator: "Lassen Sie sich für den Tresor die Rolle „Sicherungsoperator“ geben.",
  newVault: "Erstellen Sie einen anderen Tresor und registrieren Sie dort.",
  existingVault: "Wählen Sie einen Tresor, den es gibt, und nehmen Sie neue Anmeldeinformationen von ihm.",
  removeOldServers: "Entfernen Sie Server aus dem Tresor, die nicht mehr verwendet werden.",
  deleteServersFirst: "Löschen Sie zuerst die registrierten Server, dann den Tresor.",
  billingModel: "Ändern Sie das Abrechnungsmodell des Tresors oder nehmen Sie einen anderen Tresor.",
  rightAccount: "Verwenden Sie ein Konto, das in diesem Abonnement die richtige Rolle hat.",
  renameBack: "Geben Sie dem Server seinen früheren Namen zurück oder registrieren Sie ihn unter dem neuen.",
  renewSubscription: "Verlängern oder reaktivieren Sie das Abonnement.",
  proxyUser: "Geben Sie Benutzername und Kennwort für den Proxy ein.",
  proxyUserForm: "Schreiben Sie den Benutzer als Domäne\\Benutzer, wo der Proxy das verlangt.",
  vpnSplit: "Wo ein VPN besteht, leiten Sie den Verkehr zu Azure Backup daran vorbei.",
  restoreConnection:
    "Stellen Sie die Verbindung zu Azure wieder her. Die Sicherungen laufen dann von selbst weiter.",
  checkCloud:
    "Prüfen Sie, dass Anmeldeinformationen und Agent zur selben Cloud gehören: öffentlich, US-Regierung oder China.",
  proxyAddress: "Geben Sie die Adresse als Namen oder als http://Name ein.",
  proxyPort: "Geben Sie einen Port von 1 bis 65535 ein.",
  proxyBoth: "Füllen Sie Benutzername und Kennwort aus oder lassen Sie beide leer.",
  testProxy: "Testen Sie Name und Port des Proxys von diesem Server aus.",
  restartEngine:
    "Starten Sie den Dienst obengine (Microsoft Azure Recovery Services Agent) neu: „Erneut registrieren“ tut es vor der Registrierung, wenn Sie das ankreuzen.",
  keyStoreRights:
    "Prüfen Sie, dass SYSTEM und Administratoren in den Schlüsselspeicher des Computers schreiben dürfen.",
  bandwidthRange: "Stellen Sie jede Grenze zwischen 512 Kbps und 1023 Mbps ein.",
  workDay: "Wählen Sie mindestens einen Arbeitstag.",
  workHours: "Lassen Sie die Arbeitszeit zu verschiedenen Zeiten beginnen und enden.",
  longerPassphrase: "Nehmen Sie eine Passphrase mit mindestens 16 Zeichen.",
  retypePassphrase: "Tippen Sie die Passphrase noch einmal, in beiden Feldern gleich.",
  changeEncryption: "Öffnen Sie „Eigenschaften ändern“, „Verschlüsselung“ und legen Sie sie neu fest.",
  supportOldPassphrase: "Wenden Sie sich an den Microsoft-Support und halten Sie die alte Passphrase bereit.",
  askSupport: "Wenden Sie sich an den Microsoft-Support.",
  passphraseValidator: "Führen Sie PassphraseValidator.exe im Ordner bin des Agents aus.",
  nextDay: "Versuchen Sie es am nächsten Tag erneut.",
  securityPin:
    "Öffnen Sie im Azure-Portal den Tresor, Eigenschaften, Sicherheits-PIN, Generieren. Sie gilt fünf Minuten.",
  pinParameter: "Übergeben Sie die PIN mit -SecurityPin.",
  keyVaultAddress: "Schreiben Sie die Adresse als https://NAME.vault.azure.net/.",
  vaultIdentity: "Schalten Sie die systemseitig zugewiesene verwaltete Identität des Tresors ein.",
  identitySetRight: "Geben Sie dieser Identität im Key Vault das Recht „Festlegen“ für Geheimnisse.",
  purgeSecret: "Stellen Sie das gelöschte Geheimnis wieder her oder löschen Sie es endgültig.",
  recoverKeyVault: "Stellen Sie den gelöschten Key Vault wieder her.",
  plainCacheFolder:
    "Legen Sie den Cache in einen Ordner, der nicht komprimiert, verschlüsselt, dedupliziert, mit geringer Datendichte oder ein Analysepunkt ist.",
  moveCache:
    "Verschieben Sie den Cache auf einen anderen Datenträger: obengine anhalten, Ordner kopieren, beide Werte ScratchLocation setzen, obengine starten.",
  restartServer: "Starten Sie den Server neu.",
  cachePath: "Prüfen Sie, dass der Cacheordner vorhanden und erreichbar ist.",
  freeCacheSpace: "Schaffen Sie Platz auf dem Datenträger des Cacheordners.",
  localNtfs: "Nehmen Sie einen Ordner auf einem lokalen NTFS-Datenträger.",
  createFolder: "Erstellen Sie den Ordner oder bringen Sie seinen Datenträger online.",
  moreSpace: "Schaffen Sie dort Platz oder nehmen Sie einen anderen Datenträger.",
  systemRights: "Lassen Sie SYSTEM in diesem Ordner lesen, schreiben und ändern.",
  stagingFolder: "Öffnen Sie Verwaltung, Online, Konfigurieren und wählen Sie den Wiederherstellungsordner.",
  raiseRetention: "Bewahren Sie Sicherungen mindestens 7 Tage, 4 Wochen, 3 Monate, 1 Jahr auf.",
  readHexInside:
    "Schlagen Sie die Zahl in den eckigen Klammern dahinter nach: Sie sagt, was wirklich geschehen ist.",
  checkRole:
    "Prüfen Sie, welche Rolle das Konto im Tresor hat und ob der Tresor seine Sicherheits-PIN verlangt.",
  reactivateSoon: "Reaktivieren Sie das Abonnement ohne Verzug.",
  compatibleAgent: "Installieren Sie eine Version des Agents, die zu diesem DPM passt.",
  update: "Installieren Sie die neuere Version, wenn es Ihnen passt.",
  upgradeDpm: "Aktualisieren Sie DPM oder Azure Backup Server.",
  removeOnline: "Nehmen Sie die Datenquellen zuerst aus dem Onlineschutz.",
  vaultCredentials: "Registrieren Sie mit Tresoranmeldeinformationen.",
  networkPath: "Nennen Sie die Datei über ihre Freigabe: \\\\Server\\Freigabe\\Datei.",
  otherVaultOrServer: "Wählen Sie einen anderen Tresor oder einen anderen Server.",
  startEngine:
    "Starten Sie den Dienst: net start obengine. Startet er nicht, prüfen Sie, ob ein anderes Programm seinen Port belegt.",
  eventLog: "Sehen Sie im Windows-Ereignisprotokoll nach und beheben Sie die genannte Ursache.",
  runAsAdministrator: "Starten Sie es mit „Als Administrator ausführen“.",
  removeOverride: "Entfernen Sie diesen Wert aus der Registrierung.",
  installNet46: "Installieren Sie .NET Framework 4.6.",
  installKb2919355: "Installieren Sie das Update KB2919355.",
  installNet35: "Installieren Sie .NET Framework 3.5 SP1.",
  trimValue:
    "Setzen Sie RefsEnableInlineTrim von Hand auf 1, unter HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem.",
  writeIdsValue:
    "Legen Sie den leeren Wert WriteIds von Hand an, unter SOFTWARE\\Microsoft Data Protection Manager\\Configuration\\VolSnapOptimization.",
  registryByHand: "Setzen Sie den Registrierungswert, den die Meldung nennt, von Hand.",
  otherServer: "Nehmen Sie einen anderen Server.",
  moreMemory: "Geben Sie dem Server mehr Arbeitsspeicher.",
  freeNamedSpace: "Schaffen Sie so viel Platz, wie die Meldung nennt.",
  joinDomain:
    "Nehmen Sie den Server in eine Domäne auf und prüfen Sie, dass sein DNS einen Domänencontroller findet.",
  domainLogon: "Melden Sie sich als Domänenbenutzer an, der hier Administrator ist.",
  notOnController:
    "Installieren Sie Azure Backup Server nicht auf einem Domänencontroller. Für DPM gibt es ein Verfahren für schreibgeschützte Domänencontroller.",
  restartUninstallAgain:
    "Starten Sie den Server neu, deinstallieren Sie das Vorhandene und führen Sie das Setup erneut aus.",
  closeOtherSetup: "Schließen Sie das andere Setup oder warten Sie auf sein Ende.",
  retypeKey: "Tippen Sie den Product Key noch einmal.",
  localFixedFolder:
    "Wählen Sie einen gewöhnlichen Ordner auf einem lokalen Festplattenlaufwerk: kein Stammverzeichnis, kein Systemordner, nicht schreibgeschützt, versteckt oder in einem Bereitstellungspunkt.",
  otherFolder: "Wählen Sie einen anderen Ordner.",
  uninstallLater: "Deinstallieren Sie zuerst die neuere Version.",
  uninstallOlder: "Deinstallieren Sie zuerst die ältere Version.",
  updateFirst: "Installieren Sie auf der vorhandenen Version zuerst das verlangte Update (UR4).",
  uninstallProtectionAgent: "Deinstallieren Sie den DPM-Schutz-Agent von diesem Server.",
  deleteOldDatabase: "Löschen Sie die alten Datenbankdateien oder wählen Sie einen anderen Ordner.",
  setupLog: "Beheben Sie die Ursache, die das Setupprotokoll nennt, und führen Sie das Setup erneut aus.",
  startByHand: "Starten Sie den Dienst von Hand und sehen Sie ins Ereignisprotokoll, wenn er nicht startet.",
  serviceAccount: "Prüfen Sie Konto und Kennwort des Dienstes.",
  deleteLeftovers: "Löschen Sie, was ein früheres Setup dort zurückgelassen hat.",
  folderRights: "Prüfen Sie, dass Ihr Konto dort schreiben darf.",
  startSqlServices:
    "Starten Sie die SQL Server-Dienste. Starten sie nicht: auf „Lokales System“ stellen, starten und auf MICROSOFT$DPM$Acct zurückstellen.",
  verifyMedia: "Prüfen Sie den Hash der Medien und kopieren Sie sie erneut.",
  installByHand:
    "Installieren Sie von Hand, was nicht installiert werden konnte, und führen Sie das Setup erneut aus.",
  replaceInstaller: "Ersetzen Sie MARSAgentInstaller.exe auf den Medien durch die neueste Version.",
  agentElsewhere:
    "Ist der Agent bei einem anderen Tresor registriert, heben Sie die Registrierung auf und deinstallieren Sie ihn zuerst.",
  allowExceptions: "Lassen Sie Ausnahmen in der Windows-Firewall zu.",
  installHyperV:
    "Installieren Sie mit dism die Hyper-V-Rolle und ihr PowerShell-Modul und starten Sie dann neu.",
  fixDns: "Bringen Sie DNS in Ordnung und prüfen Sie, dass ein Domänencontroller erreichbar ist.",
  namedCause: "Beheben Sie die Ursache, die die Meldung nennt.",
  restartResume: "Starten Sie den Server neu und lassen Sie das Setup dann weiterlaufen.",
  domainAccount:
    "Legen Sie in der Domäne ein Konto MICROSOFT$DPM$Acct an, wie Microsofts Artikel zu 4323 es beschreibt.",
  goRegister: "Es muss nichts installiert werden: Machen Sie mit der Registrierung weiter.",
  uninstallNamed: "Deinstallieren Sie, was die Meldung nennt.",
  noAction: "Es ist nichts zu tun.",
  strongPassword: "Wählen Sie ein Kennwort, das die Kennwortrichtlinie dieses Servers erfüllt.",
  samePassword: "Tippen Sie in beide Felder dasselbe Kennwort.",
  stopRemovableStorage: "Stimmen Sie zu oder beenden Sie den Wechselmediendienst.",
  checkSqlReporting:
    "Prüfen Sie, dass SQL Server und seine Berichtsdienste laufen; installieren Sie sie sonst neu.",
  startWmi: "Starten Sie den Dienst „Windows-Verwaltungsinstrumentation“.",
  reportingUrl: "Stellen Sie die URL des Webservers im Konfigurations-Manager für Reporting Services ein.",
  netbiosName: "Nennen Sie den SQL Server mit seinem NetBIOS-Namen, nicht mit dem vollen DNS-Namen.",
  sqlTools: "Installieren Sie die zu diesem SQL Server passenden Verwaltungstools und sqlcmd.",
  databaseByHand:
    "Löschen, wiederherstellen oder anfügen: Tun Sie mit der Datenbank DPMDB, was die Meldung verlangt.",
  fixSql: "Prüfen Sie, dass SQL Server läuft und die Datenbank unbeschädigt ist.",
  reportingServices: "Installieren, verknüpfen oder aktualisieren Sie SQL Server Reporting Services.",
  sqlAccounts:
    "Stellen Sie Konto, Starttyp oder SSL des Dienstes so ein, wie die Meldung es nennt; manches ändert das Setup selbst.",
  sqlNameForm:
    "Schreiben Sie die Instanz als COMPUTER\\INSTANZ und prüfen Sie, dass TCP/IP und SQL Server-Browser eingeschaltet sind.",
  sqlSignIn: "Prüfen Sie Benutzer und Kennwort für diesen SQL Server.",
  startSql: "Starten Sie SQL Server.",
  sqlPrep: "Führen Sie SQLPrepInstaller auf dem SQL Server aus.",
  sqlProtocols: "Schalten Sie das Protokoll im SQL Server-Konfigurations-Manager ein.",
  addSysadmin: "Machen Sie den Benutzer auf diesem SQL Server zum sysadmin.",
  addAdministrators: "Fügen Sie den Benutzer der Administratorengruppe dieses Computers hinzu.",
  otherInstance: "Wählen Sie eine andere SQL Server-Instanz.",
  databaseBackup: "Sichern Sie zuerst die Datenbank und lesen Sie dann die Ursache im Protokoll nach.",
  answerKey: "Berichtigen Sie diesen Schlüssel in der Antwortdatei des Setups.",
  correctArgument: "Berichtigen Sie die Befehlszeile des Setups.",
  shorterPath: "Wählen Sie einen kürzeren Pfad.",
  uploadCertificate: "Laden Sie den öffentlichen Schlüssel des Zertifikats in den Tresor hoch.",
  legacyCsp:
    "Erstellen Sie das Zertifikat mit einem älteren Kryptografiedienstanbieter, wie ihn eine Vorlage für Windows Server 2003 gibt, nicht mit einem CNG-Schlüssel.",
  validCertificate:
    "Installieren Sie ein gültiges Zertifikat mit Clientauthentifizierung und privatem Schlüssel.",
  certificateOfVault: "Wählen Sie das Zertifikat, das in diesen Tresor hochgeladen wurde.",
  templateName:
    "Prüfen Sie den Namen der Vorlage (nicht den Anzeigenamen) und warten Sie, bis die Domäne ihn repliziert hat.",
  chkdsk: "Prüfen Sie den Datenträger mit chkdsk.",
  excludeCloudFiles: "Nehmen Sie reine Onlinedateien, etwa von OneDrive, von der Sicherung aus.",
  noNewInstance:
    "Entfernen Sie die doppelte geplante Aufgabe und lassen Sie die Aufgabe keine neue Instanz starten, solange eine läuft.",
  checkTask:
    "Prüfen Sie, dass die Aufgabe unter Microsoft, OnlineBackup aktiviert ist und als SYSTEM oder Administrator läuft.",
  checkPowerShell: "Prüfen Sie die Ausführungsrichtlinie von PowerShell und PSModulePath des Computers.",
  nextBackup: "Lassen Sie die nächste Sicherung laufen: Sie behebt das von selbst.",
};
