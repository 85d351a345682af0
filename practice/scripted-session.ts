/** For tests: somebody who is signed in already, at a server that answers as ARM what the test says. */
import { azureAdapter } from "../adapters/azure/azure.ts";
import type { ProxyAnswer } from "../core/answers.ts";
import type { AzureSession } from "../core/ports.ts";
import { Secret } from "../core/secret.ts";
import {
  type Script,
  type ScriptedReply,
  type ScriptedRequest,
  startScriptedAzure,
} from "./scripted-azure.ts";
import { scriptedEntra, signInRequest } from "./scripted-entra.ts";

export interface ScriptedSession {
  readonly session: AzureSession;
  /** The server's address, for what is asked of other services than ARM. */
  readonly origin: string;
  /** What was asked of ARM so far, oldest first. */
  armRequests(): readonly ScriptedRequest[];
  close(): Promise<void>;
}

interface Way {
  readonly proxy: ProxyAnswer;
  readonly password: string;
}

export async function startScriptedSession(arm: Script | ScriptedReply, way?: Way): Promise<ScriptedSession> {
  const script = typeof arm === "function" ? arm : () => arm;
  const server = await startScriptedAzure(scriptedEntra({ arm: script }));
  const clientSecret = new Secret("x");
  const request = signInRequest({
    cloud: server.cloud,
    secrets: { clientSecret, ...(way && { proxyPassword: new Secret(way.password) }) },
    ...(way && { proxy: way.proxy }),
  });
  const azure = azureAdapter({ timing: { retryDelayMs: 1 } });
  const watch = { signal: new AbortController().signal, progress: () => undefined };
  return {
    session: await azure.signIn(request, watch),
    armRequests: () => server.requests.filter(({ path }) => path.startsWith("/subscriptions")),
    origin: server.url,
    close: () => server.close(),
  };
}
