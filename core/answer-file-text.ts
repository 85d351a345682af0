import type { Answers } from "./answers.ts";

/** The answers as a file that another server can be set up with. Nothing in it is secret. */
export const answerFileText = (answers: Answers): string => `${JSON.stringify(answers, null, 2)}\n`;
