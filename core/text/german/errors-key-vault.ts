import type { MessagesFor } from "../error-words.ts";

const HOST_FIRST = "{host, select, missing {Der Key Vault} other {{host}}}";
const IN_HOST = "{host, select, missing {im Key Vault} other {in {host}}}";

export const keyVaultErrors = {
  "key-vault.wrong-address": {
    message:
      "{address, select, missing {Die Eingabe} other {{address}}} ist nicht die Adresse eines Key Vault mit dem Namen eines Geheimnisses.",
    remedy:
      "Sie sieht so aus: https://contoso-kv.vault.azure.net/; der Name des Geheimnisses hat nur Buchstaben, Ziffern und Bindestriche.",
  },
  "key-vault.no-vault": {
    message: "{host, select, missing {Unter dieser Adresse} other {Unter {host}}} antwortet kein Key Vault.",
    remedy:
      "Vergleichen Sie den Namen mit dem Portal. Ein gelöschter Key Vault antwortet wieder, wenn er wiederhergestellt ist; einen hinter einem privaten Endpunkt muss das DNS dieses Servers kennen.",
  },
  "key-vault.no-secret": {
    message: `${HOST_FIRST} hat kein Geheimnis mit {secret, select, missing {diesem Namen} other {dem Namen {secret}}}.`,
    remedy: "Vergleichen Sie den Namen mit dem Portal, oder speichern Sie die Passphrase jetzt dort.",
  },
  "key-vault.forbidden": {
    message: `${HOST_FIRST} lässt dieses Konto das Geheimnis {secret, select, missing {} other {{secret} }}nicht lesen oder schreiben.`,
    remedy:
      "Bitten Sie die zuständige Person um Abrufen und Festlegen von Geheimnissen (Rolle Key Vault Secrets Officer) und darum, dass die Firewall des Key Vault diesen Server durchlässt.",
  },
  "key-vault.soft-deleted": {
    message: `Ein Geheimnis mit {secret, select, missing {diesem Namen} other {dem Namen {secret}}} wurde ${IN_HOST} gelöscht; sein Name bleibt vergeben, bis es endgültig gelöscht ist.`,
    remedy: "Stellen Sie es im Portal wieder her, oder geben Sie einen anderen Namen ein.",
  },
  "key-vault.other-value": {
    message: `Das Geheimnis {secret, select, missing {} other {{secret} }}${IN_HOST} hat einen anderen Wert. Es wurde nicht verändert.`,
    remedy: "Geben Sie einen anderen Namen ein: Es kann die Passphrase anderer Sicherungen sein.",
  },
  "key-vault.other-tenant": {
    message: `${HOST_FIRST} nimmt diese Anmeldung nicht an: Der Key Vault gehört zu {tenant, select, missing {einem anderen Mandanten} other {dem Mandanten {tenant}}}.`,
    remedy:
      "Melden Sie sich bei diesem Mandanten an, oder nehmen Sie einen Key Vault des Mandanten, bei dem Sie angemeldet sind.",
  },
  "key-vault.not-trusted": {
    message: `${HOST_FIRST} verlangt eine Anmeldung für {resource, select, missing {etwas anderes} other {{resource}}}. Das tut kein Key Vault, deshalb hat er keine bekommen.`,
    remedy: "Prüfen Sie die Adresse. Wenn sie stimmt, wenden Sie sich an die Netzwerkverwaltung.",
  },
} satisfies MessagesFor<"key-vault">;
