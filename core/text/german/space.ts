import type { Translation } from "../catalogue.ts";
import type * as english from "../space.ts";

export const space: Translation<typeof english.space> = {
  recovery: {
    heading: "Ist er groß genug?",
    why: "Der Ordner nimmt alle Elemente auf, die gleichzeitig wiederhergestellt werden, zum Beispiel 10 virtuelle Computer mit je 100 GB: 1.000 GB. Nach der Wiederherstellung wird er geleert.",
    items: "Gleichzeitig wiederhergestellte Elemente",
    each: "Größe des größten Elements in GB",
  },
  cache: {
    heading: "Passt der Cache?",
    why: "Der Cache braucht 5 bis 10 Prozent der Daten, die nach Azure gehen, und 30 bis 35 GB mehr, wenn der Systemstatus gesichert wird. Gerechnet wird mit den unteren Werten.",
    data: "Daten, die nach Azure gehen, in GB",
    systemState: "Der Systemstatus wird auch gesichert",
  },
  needed: "Benötigt: {gb, number, ::.#} GB",
  enough: "Auf {drive} sind {gb, number, ::.#} GB frei. Das reicht.",
  short:
    "Auf {drive} sind {gb, number, ::.#} GB frei. Es fehlen {more, number, ::.#} GB: Wählen Sie ein anderes Laufwerk, oder schaffen Sie Platz.",
  unknown:
    "Wie viel {drive, select, missing {auf dem Laufwerk} other {auf {drive}}} frei ist, war nicht zu ermitteln. Prüfen Sie es am Server.",
  free: "Auf {drive} sind {gb, number, ::.#} GB frei.",
};
