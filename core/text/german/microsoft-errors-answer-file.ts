import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-answer-file.ts";

export const microsoftAnswerFile: Translation<typeof english.microsoftAnswerFile> = {
  answerUserName: "UserName in der Antwortdatei des Setups fehlt oder ist falsch.",
  answerCompanyName: "CompanyName in der Antwortdatei des Setups fehlt oder ist falsch.",
  answerLicences: "Die Zahl der Lizenzen in der Antwortdatei des Setups ist kleiner als 0.",
  answerSource: "Der Quellpfad in der Antwortdatei des Setups ist falsch.",
  answerMandatory:
    "Ein Schlüssel, den das Setup braucht und den die Meldung nennt, fehlt in der Antwortdatei.",
  prerequisitesFailed: "Eine Voraussetzung ist nicht erfüllt; welche, sagt das Setupprotokoll.",
  argumentPath: "Ein Pfad in der Befehlszeile des Setups ist falsch.",
  argumentWrong: "Ein Argument in der Befehlszeile des Setups ist falsch.",
  argumentLong: "Ein Pfad in der Befehlszeile des Setups ist zu lang.",
  argumentTwice: "Ein Argument steht in der Befehlszeile des Setups doppelt.",
  argumentEmpty: "Ein Argument in der Befehlszeile des Setups hat keinen Wert.",
  notInstalled: "Was geändert oder entfernt werden soll, ist nicht installiert.",
  answerFileMissing: "Dem Setup wurde keine Antwortdatei übergeben.",
  extraction: "Die Installationsdateien konnten nicht entpackt werden.",
};
