import type { Translation } from "../catalogue.ts";
import type * as english from "../closing.ts";

export const closing: Translation<typeof english.closing> = {
  close: "Schließen",
  saveAndClose: "Speichern und schließen",
  cancel: "Abbrechen",
  discardTitle: "Ihre Antworten verwerfen?",
  discardWhy: "Auf diesem Server wurde nichts geändert. Ihre Antworten gehen verloren.",
  discard: "Verwerfen und schließen",
  keepWorking: "Weiterarbeiten",
  closedTitle: "Geschlossen",
  closedKept:
    "Ihre Antworten bleiben gespeichert, ohne Kennwörter und Passphrase. Beim nächsten Start geht es damit weiter.",
  closedForgotten: "Ihre Antworten wurden verworfen. Auf diesem Server wurde nichts geändert.",
  closedTab: "Sie können diese Registerkarte schließen.",
  earlierTitle: "Ihre Antworten sind noch da",
  earlierWhy:
    "Sie wurden am {when} gespeichert. Kennwörter und die Passphrase werden nie gespeichert und deshalb erneut abgefragt.",
  goOn: "Fortfahren",
  startAnew: "Neu beginnen",
};
