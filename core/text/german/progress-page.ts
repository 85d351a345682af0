import type { Translation } from "../catalogue.ts";
import type * as english from "../progress-page.ts";

export const progressPage: Translation<typeof english.progressPage> = {
  usual: "sonst {time}",
  last: "Zuletzt: {line}",
  log: "Protokoll dieses Laufs",
  hideLog: "Protokoll dieses Laufs ausblenden",
  lines: "Zeilen dieses Laufs",
  newest: "Zur neuesten Zeile",
  line: {
    started: "{step}: begonnen",
    done: "{step}: erledigt",
    "already-so": "{step}: bereits so",
    failed: "{step}: fehlgeschlagen",
  },
};
