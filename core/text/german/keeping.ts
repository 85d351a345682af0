import type { Translation } from "../catalogue.ts";
import type * as english from "../keeping.ts";

export const keeping: Translation<typeof english.keeping> = {
  why: "Weisen Sie zwei Orte nach, an denen sie aufbewahrt wird: zwei beliebige, in beliebiger Reihenfolge.",
  first:
    "Geben Sie zuerst die Passphrase ein. Weisen Sie dann hier nach, dass sie an zwei Orten aufbewahrt wird.",
  count:
    "{shown, plural, =0 {# von 2 Orten nachgewiesen} =1 {# von 2 Orten nachgewiesen} other {Sie wird an zwei Orten aufbewahrt. Das genügt.}}",
  sheet: {
    title: "Auf Papier",
    why: "Drucken Sie das Wiederherstellungsblatt, oder schreiben Sie die Passphrase auf, und schließen Sie das Papier weg. Geben Sie dann das Ende der Passphrase vom Papier ein.",
    print: "Wiederherstellungsblatt drucken",
    printWithout: "Ohne die Passphrase drucken",
    withoutWhy:
      "Ohne die Passphrase nennt das Blatt stattdessen, wo sie aufbewahrt wird. Ein solches Blatt ist kein Ort, der sie hat.",
    notPrinted:
      "Von hier aus kann nicht gedruckt werden. Schreiben Sie die Passphrase von Hand auf, oder wählen Sie einen anderen Ort.",
    field: "Die letzten 6 Zeichen, vom Papier",
    wrong:
      "So endet die Passphrase nicht. Vergleichen Sie sie mit dem Papier: Groß- und Kleinschreibung zählt.",
    done: "Sie steht auf Papier.",
  },
  file: {
    title: "In einer Datei auf einem anderen Computer oder Datenträger",
    why: "Die Schaltfläche schreibt sofort die Kopie und sonst nichts: Dieser Server wird erst nach der Überprüfung geändert. Auch ein anderer Datenträger dieses Servers wird angenommen; er geht aber bei Brand oder Diebstahl mit dem Server verloren: Eine Freigabe auf einem anderen Computer ist besser.",
    save: "Kopie jetzt dort speichern",
    saving: "Wird gespeichert und zurückgelesen…",
    own: "Ich habe sie bereits in einer Datei gespeichert",
    field: "Datei mit der Passphrase",
    check: "Vergleichen",
    checking: "Wird verglichen…",
    differs: "Diese Datei enthält diese Passphrase nicht.",
    empty: "Geben Sie zuerst den Ordner ein.",
    emptyFile: "Geben Sie zuerst die Datei ein.",
    done: "Sie steht in {file}.",
  },
  manager: {
    title: "In einem Kennwort-Manager",
    why: "Kopieren Sie sie dorthin, und speichern Sie sie. Öffnen Sie dann den gespeicherten Eintrag, und geben Sie daraus diese Zeichen in dieser Reihenfolge ein.",
    field: "Zeichen {positions}, aus dem Kennwort-Manager",
    hint: "Vom ersten an gezählt, Bindestriche und Leerzeichen mit. Es sind die markierten:",
    wrong:
      "Das sind nicht die Zeichen an diesen Stellen. Sehen Sie sich den gespeicherten Eintrag noch einmal an.",
    done: "Sie steht in einem Kennwort-Manager.",
  },
};

export const sameAgain: Translation<typeof english.sameAgain> = {
  heading: "Sicherstellen, dass es dieselbe ist",
  why: "Wenn Sie die Datei haben, in der sie damals gespeichert wurde, kann sie verglichen werden. Dabei wird nichts geändert.",
  same: "Die Datei enthält diese Passphrase.",
  checks: "Ein Wiederherstellungsblatt dieser Passphrase hat Zeile für Zeile diese Prüfzahlen: {numbers}",
};

export const strength: Translation<typeof english.strength> = {
  levels: {
    weak: "Leicht zu erraten.",
    fair: "Mittel. Einige weitere Wörter, die nicht zusammengehören, machen sie stark.",
    strong: "Stark.",
  },
  weaknesses: {
    "common-word": "Sie enthält ein Wort, das jeder zuerst ausprobiert.",
    run: "Sie enthält Buchstaben oder Ziffern in ihrer üblichen Reihenfolge, zum Beispiel 1234.",
    "keyboard-row": "Sie enthält benachbarte Tasten, zum Beispiel qwert.",
    repeated: "Sie wiederholt sich.",
  },
  rule: "Bekannte Wörter, Reihenfolgen, Tastenreihen und Wiederholungen zählen jeweils als ein Zeichen. Ab {fair} solcher Zeichen ist sie mittel, ab {strong} stark. Azure Backup nimmt auch eine schwache an.",
};

export const sheet: Translation<typeof english.sheet> = {
  title: "Wiederherstellungsblatt",
  why: "Mit dieser Passphrase lassen sich die Sicherungen dieses Servers wiederherstellen. Ohne sie kann das niemand, auch Microsoft nicht. Schließen Sie dieses Blatt weg, aber nicht neben dem Server.",
  rows: {
    server: "Server",
    vault: "Tresor",
    resourceGroup: "Ressourcengruppe",
    region: "Region",
    subscription: "Abonnement",
    agent: "Agent-Version",
    printed: "Gedruckt",
    who: "Gedruckt von",
  },
  passphrase: "Passphrase",
  keptIn: "Die Passphrase ist in",
  moreKeptIn: "Und in",
  inManager: "einem Kennwort-Manager",
  inFile: "der Datei {file}",
  inKeyVault: "Azure Key Vault {place}",
  blank: "␣ steht für ein Leerzeichen.",
  hyphens: "Die Bindestriche gehören dazu, die Lücken nicht.",
  check: "Prüfzahl",
  checkHow:
    "Die Prüfzahl einer Zeile: für jedes Zeichen sein ASCII-Code minus 32, mal seine Stelle in der Zeile; davon die Summe, modulo 97.",
  restoreHeading: "So stellen Sie wieder her, wenn dieser Server nicht mehr da ist",
  restore: {
    server:
      "Geben Sie dem neuen Server denselben Namen{server, select, missing { wie dem alten} other {: {server}}}. Installieren Sie dasselbe Produkt: den MARS-Agent, DPM oder Azure Backup Server.",
    database:
      "DPM und Azure Backup Server: Stellen Sie zuerst die Datenbank DPMDB wieder her, und führen Sie DpmSync -Sync aus.",
    credentials:
      "Azure-Portal, der Tresor oben: Eigenschaften, Sicherungsanmeldeinformationen, Herunterladen.",
    register:
      "Registrieren Sie den neuen Server mit dieser Datei bei demselben Tresor, und geben Sie diese Passphrase ein: Die alten Wiederherstellungspunkte erscheinen wieder.",
    elsewhere:
      "Um auf einem Server mit einem anderen Namen wiederherzustellen, wählen Sie beim Wiederherstellen „Anderer Server“, und geben Sie diese Passphrase ein.",
  },
  kept: "Aufbewahrt in",
  signed: "Datum und Unterschrift",
};
