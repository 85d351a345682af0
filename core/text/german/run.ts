import type { Translation } from "../catalogue.ts";
import type * as english from "../run.ts";

export const run: Translation<typeof english.text> = {
  retry:
    "Der Dienst hat nicht wie erwartet geantwortet (Versuch {attempt} von {tries}). Nächster Versuch in einer Minute.",
  outcome: {
    succeeded: "Alles ist erledigt.",
    failed: "Der Lauf hat bei einem Fehler angehalten. Was vorher erledigt wurde, bleibt erledigt.",
    cancelled: "Der Lauf wurde angehalten. Was vorher erledigt wurde, bleibt erledigt.",
    "restart-needed":
      "Dieser Server muss vor dem nächsten Schritt neu gestartet werden. Setzen Sie den Lauf nach dem Neustart fort.",
  },
  states: {
    registered: {
      yes: "Beim Tresor registriert",
      no: "Nicht registriert",
      unknown: "Registrierung: nicht feststellbar",
    },
    encrypted: {
      yes: "Verschlüsselungspassphrase festgelegt",
      no: "Verschlüsselungspassphrase nicht festgelegt",
      unknown: "Verschlüsselung: nicht feststellbar",
    },
    scheduled: {
      yes: "Geplante Sicherung ist eingeschaltet",
      no: "Noch keine geplante Sicherung",
      unknown: "Zeitplan: nicht feststellbar",
    },
  },
};
