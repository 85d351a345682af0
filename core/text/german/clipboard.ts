import type { Translation } from "../catalogue.ts";
import type * as english from "../clipboard.ts";

export const clipboard: Translation<typeof english.clipboard> = {
  copied:
    "Kopiert. In 60 Sekunden wird die Zwischenablage geleert, wenn sie die Passphrase dann noch enthält.",
  copiedUnseen:
    "Kopiert. In 60 Sekunden wird die Zwischenablage geleert, was auch immer sie dann enthält: Diese Seite darf nicht hineinsehen.",
  emptied: "Die Zwischenablage wurde geleert.",
  other: "Die Zwischenablage enthält inzwischen etwas anderes. Sie wurde so gelassen.",
  stays:
    "Die Zwischenablage kann von hier aus nicht geleert werden. Kopieren Sie etwas anderes, damit sie die Passphrase nicht mehr enthält.",
  waits:
    "Die Zwischenablage enthält noch die Passphrase. Sie wird geleert, sobald Sie wieder in diesem Fenster sind.",
};
