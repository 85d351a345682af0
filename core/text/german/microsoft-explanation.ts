import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-explanation.ts";

export const microsoftExplanation: Translation<typeof english.microsoftExplanation> = {
  means: "Was das bedeutet",
  hide: "Ausblenden, was das bedeutet",
  more: "{id, select, missing {Was noch hilft} other {Was Microsofts Fehler {id} bedeutet und was noch hilft}}",
  hideMore: "Ausblenden, was noch hilft",
  id: "Microsofts Fehler {id}",
  windows: "Windows-Fehler {id}",
  noId: "Ein Fehler von Microsoft ohne Nummer",
  numbered: "{id} ({hex})",
  cause: "Ursache: {cause}",
  toDo: "Was zu tun ist, in dieser Reihenfolge:",
  step: "{number}. {fix}",
  retry: "Auch ein neuer Versuch ohne Änderung kann helfen.",
  noRetry: "Ein neuer Versuch ohne Änderung hilft nicht.",
  source: "Quelle: {address}",
  unknown: "{id} ({hex}) steht nicht im Verzeichnis dieses Programms.",
  look: "Microsofts eigener Text kann hier stehen: {addresses}",
  nothing: "Es wurde nichts gefunden, was dieses Programm kennt.",
  lines: "{file}: {lines, plural, one {# Zeile} other {# Zeilen}} gelesen",
  tail: "{file}: die letzten {megabytes, number} MB gelesen, {lines, plural, one {# Zeile} other {# Zeilen}}",
  times: "{count, plural, one {#-mal} other {#-mal}}",
  place: "{times}, zuletzt in Zeile {line, number}{when, select, missing {} other {, {when}}}",
  placeInTail: "{times}{when, select, missing {} other {, zuletzt {when}}}",
};
