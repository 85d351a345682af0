/** What Microsoft's products report: set-up's answer file and command line. What each means is said in text/microsoft-errors-answer-file. */
import type { Row } from "./row.ts";

export const answerFile = {
  answerUserName: { ids: [4065], fixes: ["answerKey"], sources: ["errorCatalogue"] },
  answerCompanyName: { ids: [4066], fixes: ["answerKey"], sources: ["errorCatalogue"] },
  answerLicences: { ids: [4067], fixes: ["answerKey"], sources: ["errorCatalogue"] },
  answerSource: { ids: [4068], fixes: ["answerKey"], sources: ["errorCatalogue"] },
  answerMandatory: { ids: [4069], fixes: ["answerKey"], sources: ["errorCatalogue"] },
  prerequisitesFailed: { ids: [4070], fixes: ["setupLog"], sources: ["errorCatalogue"] },
  argumentPath: { ids: [4072], fixes: ["correctArgument"], sources: ["errorCatalogue"] },
  argumentWrong: { ids: [4073], fixes: ["correctArgument"], sources: ["errorCatalogue"] },
  argumentLong: { ids: [4074], fixes: ["shorterPath"], sources: ["errorCatalogue"] },
  argumentTwice: { ids: [4075], fixes: ["correctArgument"], sources: ["errorCatalogue"] },
  argumentEmpty: { ids: [4076], fixes: ["correctArgument"], sources: ["errorCatalogue"] },
  notInstalled: { ids: [4077, 4079], fixes: ["noAction"], sources: ["errorCatalogue"] },
  answerFileMissing: { ids: [4080], fixes: ["correctArgument"], sources: ["errorCatalogue"] },
  extraction: { ids: [4085, 4087], fixes: ["freeNamedSpace", "verifyMedia"], sources: ["errorCatalogue"] },
} as const satisfies Readonly<Record<string, Row>>;
