import { Answers } from "./answers.ts";

/** A form nobody has touched yet. For the pages the build works it out (scripts/build.ts): they have no schemas. */
export const defaultAnswers = (): Answers => Answers.parse({});
