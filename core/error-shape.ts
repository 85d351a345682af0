/** An error as it lies in a journal: a code this version does not know any more reads as `bug`. */
import { z } from "zod";
import { type ErrorData, errorDataOf } from "./errors.ts";

const about = z.record(z.string(), z.union([z.string(), z.number()]));

export const ErrorDataShape: z.ZodType<ErrorData> = z
  .object({ code: z.string(), about })
  .transform(({ code, about }) => errorDataOf(code, about));
