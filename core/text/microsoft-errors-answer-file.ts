/** Causes of Microsoft's errors: set-up's answer file and command line. The rows are in vault/microsoft-errors/answer-file. */
import { words } from "./catalogue.ts";

export const microsoftAnswerFile = words("microsoftAnswerFile", {
  answerUserName: "UserName in set-up's answer file is missing or wrong.",
  answerCompanyName: "CompanyName in set-up's answer file is missing or wrong.",
  answerLicences: "The number of licences in set-up's answer file is below 0.",
  answerSource: "The source path in set-up's answer file is wrong.",
  answerMandatory: "A key that set-up needs, named in the message, is missing in the answer file.",
  prerequisitesFailed: "A prerequisite is not met; set-up's log says which.",
  argumentPath: "A path on set-up's command line is wrong.",
  argumentWrong: "An argument on set-up's command line is wrong.",
  argumentLong: "A path on set-up's command line is too long.",
  argumentTwice: "An argument stands twice on set-up's command line.",
  argumentEmpty: "An argument on set-up's command line has no value.",
  notInstalled: "What should be changed or removed is not installed.",
  answerFileMissing: "Set-up was given no answer file.",
  extraction: "The installation files could not be extracted.",
});
