import type { Translation } from "../catalogue.ts";
import type * as english from "../credentials-time.ts";

export const credentialsTime: Translation<typeof english.credentialsTime> = {
  soon: "Diese Datei läuft in weniger als {hours, plural, one {# Stunde} other {# Stunden}} ab.",
  soonWhy: "Registrieren Sie den Server vorher, oder laden Sie eine neue Datei herunter.",
  ended: "Diese Datei ist abgelaufen, während diese Seite geöffnet war.",
  endedWhy:
    "Laden Sie im Tresor unter „Eigenschaften“, „Sicherungsanmeldeinformationen“ eine neue Datei herunter.",
  newer: "Daneben liegt eine neuere Datei dieses Tresors",
  newerWhy:
    "{file}, erstellt am {made}, gültig bis {until}. Nur der neueste Download eines Tresors registriert einen Server.",
  useNewer: "Die neuere Datei verwenden",
};
