import type { Translation } from "../catalogue.ts";
import type * as english from "../unregister.ts";

export const unregister: Translation<typeof english.unregister> = {
  title: "Einen Server aus seinem Tresor entfernen",
  why: "Hier nehmen Sie die Registrierung eines Servers aus einem Recovery Services-Tresor, und zwar sofort: Es gehört nicht zu den Schritten der Einrichtung. Es geschieht nichts, bevor Sie den Namen des Servers eingegeben haben.",
  link: "Einen Server aus seinem Tresor entfernen",
  reading: "Dieser Server wird gelesen…",
  signIn: {
    heading: "Bei Azure anmelden",
    why: "Sind Sie angemeldet, führt diese Seite die Server eines Tresors auf. Um einen zu entfernen, braucht das Konto die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor) für den Tresor.",
  },
  vault: {
    heading: "Der Tresor",
    why: "Die Server dieses Tresors stehen unten.",
    typed: "Azure führt hier für dieses Konto keinen Tresor auf. Nennen Sie ihn.",
    list: "Seine Server auflisten",
  },
  servers: {
    heading: "Die Server von {vault}",
    loading: "Azure wird nach den Servern von {vault} gefragt…",
    none: "Der Tresor {vault} führt keinen Server auf.",
    noneWhy:
      "Es gibt nichts zu entfernen. Azure zeigt einen Server erst einige Zeit nach seiner Registrierung.",
    asked: "Gefragt am {when}.",
    again: "Azure noch einmal fragen",
    choose: "Welcher Server",
    here: "Dieser Server",
    agent: "Agent {version}",
    items:
      "{count, select, 0 {keine Sicherungselemente} 1 {1 Sicherungselement} other {{count} Sicherungselemente}}, wie Azure sie zählt",
  },
  kinds: {
    mars: "Server mit dem MARS-Agent",
    dpm: "System Center DPM",
    mabs: "Azure Backup Server",
    engine: "Sicherungsserver einer Art, die hier nicht bekannt ist",
  },
  lost: {
    heading: "Was verloren geht",
    data: "Alle Sicherungsdaten und Sicherungselemente des Servers in diesem Tresor: Im Portal löscht dieses Entfernen sie endgültig, sofern das vorläufige Löschen sie nicht noch eine Zeit lang bewahrt. Ob Azure hier dasselbe tut oder ablehnt, solange es Sicherungsdaten gibt, ist nicht dokumentiert: Rechnen Sie mit dem Verlust.",
    refuses:
      "Microsoft verlangt, dass die geschützten Daten des Servers vorher gelöscht werden. Solange es welche gibt, lehnt Azure vielleicht ab, und dann wird nichts entfernt.",
    backups:
      "Sicherungen des Servers in diesen Tresor schlagen von da an fehl, bis er mit neuen Tresoranmeldeinformationen wieder registriert ist. Auf dem Server selbst ändert sich nichts: Agent, Zeitplan und Einstellungen bleiben, und er weiß nicht, dass er entfernt wurde.",
    again:
      "Wird er unter demselben Namen wieder registriert, braucht er dieselbe Passphrase für alles, was sich noch wiederherstellen lässt.",
    mars: "Unter welchem Namen Azure Server mit dem MARS-Agent führt, ist nicht dokumentiert. Der Server wird unter dem Namen entfernt, unter dem Azure ihn aufführt; kennt Azure ihn so nicht, sagt es das, und es wird nichts entfernt.",
    undone: "Es lässt sich nicht rückgängig machen.",
  },
  confirm: {
    heading: "Bestätigen",
    label: "Geben Sie zur Bestätigung den Namen des Servers ein: {name}",
    hint: "Genau so, wie er hier steht, auch in Groß- und Kleinschreibung.",
    fault: "Das ist nicht der Name des Servers. Geben Sie {name} ein.",
    button: "{name} aus {vault} entfernen",
  },
  removing:
    "{name} wird entfernt; danach wird Azure gefragt, bis der Tresor ihn nicht mehr führt, höchstens etwa zwei Minuten lang…",
  stop: "Nicht warten",
  removed: "{name} ist entfernt: Der Tresor {vault} führt ihn nicht mehr.",
  absent: "{name} war schon weg: Der Tresor {vault} führt ihn nicht mehr. Es wurde nichts entfernt.",
  asked: "Gefragt am {when}.",
  taken:
    "Azure hat den Auftrag angenommen, {name} zu entfernen. Dass er weg ist, ließ sich nicht nachweisen.",
  stopped: "Es wurde nicht abgewartet. Fragen Sie später noch einmal nach der Liste.",
  help: {
    what: "Nimmt die Registrierung eines Servers aus einem Recovery Services-Tresor: wenn es ihn nicht mehr gibt, wenn er in einen anderen Tresor soll oder wenn sein Name im Weg ist. Es geschieht sofort, nachdem der Name eingegeben wurde, und wird dann durch die Liste des Tresors nachgewiesen.",
    signIn:
      "Als wer Azure gefragt wird. Nötig ist die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor) für den Tresor.",
    server: "Wie der Tresor ihn aufführt. Der Server, auf dem dieses Programm läuft, ist gekennzeichnet.",
    typed: "Der Name des Servers, Buchstabe für Buchstabe. Jeder andere Text entfernt nichts.",
    dataFirst: "Bevor ein Server entfernt werden kann, müssen seine geschützten Daten gelöscht sein.",
    role: "Um eine Registrierung zu löschen, braucht es „Mitwirkender für Sicherungen“ (Backup Contributor); „Sicherungsoperator“ (Backup Operator) genügt nicht.",
    samePassphrase:
      "Ein Server, der wieder registriert wird, behält mit derselben Passphrase den Zugriff auf seine Sicherungsdaten.",
    next: "Die Liste zeigt den Tresor ohne den Server. Auf dem Server selbst gibt es den Agent noch: Deinstallieren Sie ihn, oder registrieren Sie ihn neu.",
  },
  cli: {
    server: "Server",
    kind: "Art",
    status: "Status",
    agent: "Agent",
    items: "Sicherungselemente",
    notListed: "Der Tresor {vault} führt keinen Server namens {server}: Es gibt nichts zu entfernen.",
    lists: "Er führt: {names}",
    noName: "Geben Sie --server an, denn dieser Server sagt seinen Namen nicht.",
    notRemoved: "Es wurde nichts entfernt. Um ihn zu entfernen, fügen Sie an: --yes-delete {name}",
  },
};
