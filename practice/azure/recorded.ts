/** For tests: a transport that keeps what went out and what came back. */
import { openTransport, type TransportChoice } from "../../adapters/azure/transport.ts";
import { type Match, matchRoute } from "./routes.ts";

export interface Recorded {
  readonly method: string;
  readonly url: URL;
  readonly match: Match;
  /** As it was sent; empty without one. */
  readonly body: string;
  readonly answer: { readonly status: number; readonly text: string };
}

/** `openTransport` for the Azure adapter, and all that has gone through it, oldest first. */
export function recordingTransport() {
  const recorded: Recorded[] = [];
  const open = async (choice: TransportChoice): ReturnType<typeof openTransport> => {
    const client = await openTransport(choice);
    return {
      async sendRequest(request) {
        const response = await client.sendRequest(request);
        const url = new URL(request.url);
        recorded.push({
          method: request.method,
          url,
          match: matchRoute(request.method, url.pathname),
          body: typeof request.body === "string" ? request.body : "",
          answer: { status: response.status, text: response.bodyAsText ?? "" },
        });
        return response;
      },
    };
  };
  return { open, recorded };
}
