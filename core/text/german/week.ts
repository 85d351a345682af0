import type { Translation } from "../catalogue.ts";
import type * as english from "../week.ts";

export const week: Translation<typeof english.week> = {
  grid: "Die Woche, Stunde für Stunde",
  keys: "Mit den Pfeiltasten gehen Sie von Stunde zu Stunde, mit Pos1 und Ende an die Enden eines Tages.",
  hour: "{day}, {from} bis {to}: {rate}",
  partly: "{day}, {from} bis {to}: {rate} für einen Teil der Stunde",
  overMidnight: "Diese Zeiten enden, bevor sie beginnen.",
  overMidnightWhy:
    "Nur gleiche Zeiten werden abgelehnt; was der Agent aus solchen Zeiten macht, ist nicht dokumentiert. Das Bild lässt sie über Mitternacht gehen, mit beiden Stücken am Arbeitstag selbst. Um sicherzugehen, wählen Sie Zeiten, die am selben Tag enden.",
};
