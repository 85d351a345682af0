/** The answer file named on the command line. */
import type { Answers } from "../core/answers.ts";
import { readAnswerFile } from "../core/plan/read-answers.ts";
import type { Files } from "../core/ports.ts";

/** Reads it. Relative paths in it count from its own folder. Throws answers.*; nothing is changed. */
export const readAnswers = async (file: string, files: Files): Promise<Answers> =>
  (await readAnswerFile(files, file)).answers;
