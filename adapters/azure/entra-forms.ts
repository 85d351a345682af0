/**
 * What Entra's good answers must hold. MSAL takes them on trust: without an interval it would ask without a pause,
 * without an end for ever, and what else is missing shows later as another fault.
 */
import { z } from "zod";

const httpsUrl = z.url({ protocol: /^https$/ }).max(2048);

/** OpenID Connect Discovery. The credentials are sent to the token endpoint that stands here. */
const Discovery = z.looseObject({
  issuer: z.string().min(1),
  authorization_endpoint: httpsUrl,
  token_endpoint: httpsUrl,
  device_authorization_endpoint: httpsUrl.optional(),
});

/** RFC 8628 §3.2, five seconds' pause being its default. */
const DeviceCode = z.looseObject({
  user_code: z.string().min(1).max(64),
  device_code: z.string().min(1),
  verification_uri: httpsUrl,
  expires_in: z.number().min(0).max(86_400),
  interval: z.number().min(0).max(3600).default(5),
});

/** RFC 6749 §5.1. */
const Token = z.looseObject({
  access_token: z.string().min(1),
  token_type: z.string(),
  expires_in: z.union([z.number(), z.string().regex(/^\d+$/)]),
});

const FORMS: readonly (readonly [RegExp, z.ZodType])[] = [
  [/\/\.well-known\/openid-configuration$/, Discovery],
  [/\/devicecode$/, DeviceCode],
  [/\/token$/, Token],
];

export type EntraForm =
  | { readonly understood: true; readonly text: string }
  | { readonly understood: false; readonly field: string };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The answer to a request to `url` as it may be handed on, or the first field that is wrong. */
export const readEntraAnswer = (url: string, text: string): EntraForm => {
  const path = new URL(url).pathname.toLowerCase();
  const form = FORMS.find(([place]) => place.test(path))?.[1];
  if (form === undefined) return { understood: true, text };
  const parsed = form.safeParse(parseJson(text));
  if (parsed.success) return { understood: true, text: JSON.stringify(parsed.data) };
  return { understood: false, field: parsed.error.issues[0]?.path.join(".") || "JSON" };
};
