import type { Translation } from "../catalogue.ts";
import type * as english from "../installation-help.ts";

export const installationHelp: Translation<typeof english.installationHelp> = {
  sql: {
    what: "DPM und Azure Backup Server halten ihre Datenbank in SQL Server und machen ihre Berichte mit dessen Reporting Services.",
    instance: "Nur der Name der Instanz, ohne den Computer.",
    reporting:
      "Ab SQL Server 2017 haben die Reporting Services ein eigenes Setup und müssen vorher konfiguriert sein.",
    server:
      "Nur DPM kann einen SQL Server auf einem anderen Computer verwenden. Geben Sie dessen kurzen Namen ein: Mit dem DNS-Namen kann das Setup Konten keinen Zugriff auf die Datenbank geben.",
    user: "Nur, wenn Ihr eigenes Konto diesen SQL Server nicht verwaltet.",
    versions:
      "Azure Backup Server V4 nimmt SQL Server 2019 oder 2022, Standard oder Enterprise, 64 Bit, auf demselben Server, als benannte Instanz.",
    collation: "Die Sortierung muss SQL_Latin1_General_CP1_CI_AS sein.",
    next: "Der Lauf übergibt das dem Setup. Was es ablehnt, wird genannt, und was dagegen zu tun ist.",
  },
  settings: {
    what: "Wohin die Dateien kommen, wie viel Platz dort nötig ist und wie groß der Cache sein muss.",
    folders:
      "DPM nimmt andere Ordner als die eigenen; das Setup von Azure Backup Server nimmt unbeaufsichtigt keine anderen.",
    data: "Die Menge wird nur hier verwendet, um die Größe des Caches zu berechnen. Sie wird nicht gespeichert.",
    disk: "Ein Ordner muss auf einem festen NTFS-Datenträger dieses Servers liegen: nicht im Stammverzeichnis eines Laufwerks, nicht auf einem Wechseldatenträger oder einer Freigabe.",
    cache: "Der Cache braucht freien Speicherplatz von 5 bis 10 Prozent der gesicherten Daten.",
    next: "Ein Laufwerk, das zu klein ist, lehnt das Setup ab.",
  },
  security: {
    what: "Das Setup legt zwei eingeschränkte lokale Konten an: Eines führt SQL Server aus, eines die Berichte. Beide bekommen dieses Kennwort.",
    password: "Es muss der Kennwortrichtlinie dieses Servers genügen. Es läuft nicht ab.",
    next: "Bewahren Sie das Kennwort dort auf, wo Sie andere aufbewahren. Dieses Programm vergisst es nach dem Lauf.",
  },
  update: {
    what: "Ob Windows auch Updates für das Produkt und seinen Agent bezieht.",
    choice: "Mit Microsoft Update erfährt dieser Server von neueren Agents.",
    next: "Die Antwortdatei des Setups hat für diese Wahl keinen Platz, darum ist sie ein Schritt des Laufs.",
  },
};
