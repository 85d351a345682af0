/** What Azure Resource Manager refuses, in the codes of the catalogue; status and request id travel along. */
import { z } from "zod";
import { type About, type ErrorCode, SetupError } from "../../core/errors.ts";

/** An HTTP answer, as far as errors need it. */
export interface HttpReply {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

const MAX_SAID = 300;
/** Tokens, and any long run of base64: certificates, keys. An error text has no business with them. */
const SECRET_LIKE = /(?:Bearer\s+\S+|eyJ[\w-]+\.[\w-]*\.?[\w-]*|[A-Za-z0-9+/_=-]{80,})/g;

/** Azure's own sentence, fit for the screen: one line, short, without anything that looks like a secret. */
export const said = (text: string): string =>
  text
    .replace(SECRET_LIKE, "•••")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, " ")
    .trim()
    .slice(0, MAX_SAID);

const Body = z.object({ error: z.object({ code: z.string().default(""), message: z.string().default("") }) });

const parseBody = (text: string): { readonly code: string; readonly message: string } => {
  try {
    return Body.parse(JSON.parse(text)).error;
  } catch {
    return { code: "", message: "" };
  }
};

/** Seconds to wait, from Retry-After: a number or a date; undefined without one. */
export const retryAfterSeconds = (header: string | undefined, now = Date.now()): number | undefined => {
  if (header === undefined || header.trim() === "") return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
};

const codeOf = (status: number): ErrorCode => {
  if (status === 408 || status >= 500) return "azure.unavailable";
  const known: Readonly<Record<number, ErrorCode>> = {
    401: "azure.unauthorized",
    403: "azure.forbidden",
    404: "azure.not-found",
    409: "azure.conflict",
    429: "azure.too-many-requests",
  };
  return known[status] ?? "azure.refused";
};

/** "…does not have authorization to perform action 'Microsoft.RecoveryServices/vaults/read' over scope…" */
const missingAction = (message: string): string =>
  /perform(?:ing)? action '?(Microsoft\.[\w./-]+)'?/i.exec(message)?.[1]?.replace(/\.$/, "") ?? "";

/** Without what is not known. */
export const present = (about: Readonly<Record<string, string | number | undefined>>): About =>
  Object.fromEntries(
    Object.entries(about).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, value]],
    ),
  );

const requestIds = ({ header }: HttpReply): About =>
  present({
    requestId: header("x-ms-request-id")?.slice(0, 100),
    correlationId: header("x-ms-correlation-request-id")?.slice(0, 100),
  });

/** An answer that is a refusal. `asked` is what it was about, such as the vault. */
export const refusal = (reply: HttpReply, asked: About = {}): SetupError => {
  const { code, message } = parseBody(reply.text);
  return new SetupError(codeOf(reply.status), {
    ...asked,
    status: reply.status,
    ...present({
      azureCode: said(code),
      said: said(message),
      action: reply.status === 403 ? missingAction(message) : undefined,
      retryAfterSeconds: retryAfterSeconds(reply.header("retry-after")),
    }),
    ...requestIds(reply),
  });
};

/** An answer with the right status that is not what it should be. `field` is the first thing that is wrong. */
export const notUnderstood = (
  field: string,
  reply: HttpReply,
  asked: About = {},
  cause?: unknown,
): SetupError =>
  new SetupError(
    "azure.answer-not-understood",
    { ...asked, field, status: reply.status, ...requestIds(reply) },
    { cause },
  );

/** Our own error among the causes of what the SDK threw: what really happened below it. */
export const ownErrorIn = (thrown: unknown): SetupError | undefined => {
  let error = thrown;
  for (let depth = 0; depth < 10 && error instanceof Error; depth += 1) {
    if (error instanceof SetupError) return error;
    error = error.cause;
  }
  return undefined;
};
