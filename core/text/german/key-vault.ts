import type { Translation } from "../catalogue.ts";
import type * as english from "../key-vault.ts";

export const keyVault: Translation<typeof english.keyVault> = {
  title: "In Azure Key Vault",
  why: "Beim Speichern wird sofort das Geheimnis geschrieben, und sonst nichts: Dieser Server wird erst nach der Überprüfung geändert. Was im Key Vault steht, wird hier verglichen und nie angezeigt.",
  signIn: "Der Key Vault wird in Ihrem Namen gefragt. Melden Sie sich zuerst bei Azure an.",
  uri: "Adresse des Key Vault",
  uriHint: "Aus seiner Übersicht im Portal (Tresor-URI), zum Beispiel https://contoso-kv.vault.azure.net/",
  secretName: "Name des Geheimnisses",
  secretNameHint:
    "Der Agent selbst bildet ihn aus AzBackup, dem Server und dem Tresor. Key Vault erlaubt keine Punkte im Namen; wie der Agent die Punkte eines vollständigen Servernamens schreibt, ist nicht dokumentiert. Vergleichen Sie, falls schon ein Agent eines gespeichert hat.",
  usual: "{name} verwenden",
  save: "Jetzt dort speichern",
  saving: "Wird gespeichert und zurückgelesen …",
  check: "Es ist schon dort: vergleichen",
  checking: "Wird verglichen …",
  differs: "Das Geheimnis dieses Namens hat einen anderen Wert als diese Passphrase.",
  done: "Sie ist im Key Vault {place}.",
  action: "Passphrase als Geheimnis {secret} in {host} speichern",
  problems: {
    empty: "Geben Sie die Adresse des Key Vault ein.",
    "not-https": "Geben Sie die ganze Adresse ein, mit https:// am Anfang.",
    "not-a-key-vault":
      "Geben Sie die Adresse eines Key Vault ein, zum Beispiel https://contoso-kv.vault.azure.net/, und nichts dahinter.",
    "other-cloud":
      "Dieser Key Vault liegt in einer anderen Cloud als der, die auf der Seite für Netzwerk und Proxy gewählt ist.",
  },
  nameProblems: {
    empty: "Geben Sie einen Namen für das Geheimnis ein.",
    "bad-character": "Verwenden Sie nur die Buchstaben A bis Z, Ziffern und Bindestriche.",
    "too-long": "Der Name eines Geheimnisses hat höchstens 127 Zeichen.",
  },
};
