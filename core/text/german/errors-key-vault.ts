import type { Translation } from "../catalogue.ts";
import type * as english from "../errors-key-vault.ts";

export const keyVaultFaults: Translation<typeof english.keyVaultFaults> = {
  someVault: "Der Key Vault",
  someSecret: "diesem Namen",
  address: {
    message: "{address} ist nicht die Adresse eines Key Vault mit dem Namen eines Geheimnisses.",
    remedy:
      "Sie sieht so aus: https://contoso-kv.vault.azure.net/; der Name des Geheimnisses hat nur Buchstaben, Ziffern und Bindestriche.",
  },
  noVault: {
    message: "Unter {host} antwortet kein Key Vault.",
    remedy:
      "Vergleichen Sie den Namen mit dem Portal. Ein gelöschter Key Vault antwortet wieder, wenn er wiederhergestellt ist; einen hinter einem privaten Endpunkt muss das DNS dieses Servers kennen.",
  },
  noSecret: {
    message: "{host} hat kein Geheimnis mit dem Namen {secret}.",
    remedy: "Vergleichen Sie den Namen mit dem Portal, oder speichern Sie die Passphrase jetzt dort.",
  },
  forbidden: {
    message: "{host} lässt dieses Konto das Geheimnis {secret} nicht lesen oder schreiben.",
    remedy:
      "Bitten Sie die zuständige Person um Abrufen und Festlegen von Geheimnissen (Rolle Key Vault Secrets Officer) und darum, dass die Firewall des Key Vault diesen Server durchlässt.",
  },
  softDeleted: {
    message:
      "Ein Geheimnis mit dem Namen {secret} wurde in {host} gelöscht; sein Name bleibt vergeben, bis es endgültig gelöscht ist.",
    remedy: "Stellen Sie es im Portal wieder her, oder geben Sie einen anderen Namen ein.",
  },
  otherValue: {
    message: "Das Geheimnis {secret} in {host} hat einen anderen Wert. Es wurde nicht verändert.",
    remedy: "Geben Sie einen anderen Namen ein: Es kann die Passphrase anderer Sicherungen sein.",
  },
  otherTenant: {
    message: "{host} nimmt diese Anmeldung nicht an: Der Key Vault gehört zum Mandanten {tenant}.",
    remedy:
      "Melden Sie sich bei diesem Mandanten an, oder nehmen Sie einen Key Vault des Mandanten, bei dem Sie angemeldet sind.",
  },
  notTrusted: {
    message:
      "{host} verlangt eine Anmeldung für {resource}. Das tut kein Key Vault, deshalb hat er keine bekommen.",
    remedy: "Prüfen Sie die Adresse. Wenn sie stimmt, wenden Sie sich an die Netzwerkverwaltung.",
  },
};
