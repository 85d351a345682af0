/** An error as it lies in a journal or crosses the wire: a code this version does not know any more reads as `bug`. */
import { z } from "zod";
import { type ErrorData, isErrorCode } from "./errors.ts";

const about = z.record(z.string(), z.union([z.string(), z.number()]));

export const ErrorDataShape: z.ZodType<ErrorData> = z
  .object({ code: z.string(), about })
  .transform(({ code, about }) =>
    isErrorCode(code) ? { code, about } : { code: "bug" as const, about: { code } },
  );
