/**
 * Where the browser brings the answer of Microsoft's sign-in page: a server on 127.0.0.1 that lives as long as one sign-in.
 * As in MSAL, the answer comes as a form (`response_mode=form_post`), so that no code stands in an address or a history.
 */
import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { frame } from "../../core/text/frame.ts";
import { signInWords } from "../../core/text/sign-in.ts";

const MAX_FORM_BYTES = 64 * 1024;
/** Nobody but the browser has business here, and it has brought its form long before. */
const REQUEST_LIMIT_MS = 15_000;

export interface RedirectPage {
  /** What the application has registered: `http://localhost` with any port (RFC 8252 §7.3). */
  readonly address: string;
  /** The form with our `state`, once it has come. Whatever else is sent changes nothing. */
  readonly answer: Promise<URLSearchParams>;
  close(): void;
}

const HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Content-Type": "text/html; charset=utf-8",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  Connection: "close",
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const pageFor = (arrived: boolean): string => {
  const { title, arrived: good, refused, close } = signInWords.page;
  return `<!doctype html>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<h1>${escaped(arrived ? good : refused)}</h1>
<p>${escaped(close({ product: frame.product }))}</p>
`;
};

const isSame = (given: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** null: too long. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part: Buffer = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_FORM_BYTES) return null;
    chunks.push(part);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, HEADERS).end();
};

const isForm = ({ headers }: IncomingMessage): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers["content-type"] ?? "");

/** The status for a request that is not the sign-in page's; null: it may be. */
function refusedFor(request: IncomingMessage, hosts: readonly string[]): number | null {
  // Another name that leads here (DNS rebinding) is not us.
  if (!hosts.includes(request.headers.host ?? "")) return 421;
  if (request.url !== "/") return 404;
  if (request.method !== "POST") return 405;
  return isForm(request) ? null : 415;
}

/** Exactly one `state`, and ours: another page on this computer may send forms too. */
function answersTo(form: URLSearchParams, state: string): boolean {
  const [given, ...more] = form.getAll("state");
  return given !== undefined && more.length === 0 && isSame(given, state);
}

/** Opens the page on a free port. */
export async function openRedirectPage(state: string): Promise<RedirectPage> {
  let tell: (form: URLSearchParams) => void = () => undefined;
  const answer = new Promise<URLSearchParams>((resolve) => {
    tell = resolve;
  });
  let hosts: readonly string[] = [];

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = refusedFor(request, hosts);
    if (refused !== null) return refuse(response, refused);
    const form = await readForm(request);
    if (form === null) return refuse(response, 413);
    if (!answersTo(form, state)) return refuse(response, 400);
    response.writeHead(200, HEADERS).end(pageFor(form.has("code")), () => tell(form));
  };

  const server = http.createServer({ requestTimeout: REQUEST_LIMIT_MS }, (request, response) => {
    receive(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  return {
    address: `http://localhost:${port}`,
    answer,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
