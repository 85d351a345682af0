/** Asking a CA by certreq. What it prints is translated by Windows: what counts is whether the certificate is there afterwards. */
import type { CaAnswer, CaServer } from "../../core/ca-port.ts";
import { SetupError } from "../../core/errors.ts";
import { type PowerShell, PowerShellError } from "./powershell.ts";
import { askScript, type ResultOf } from "./questions.ts";

/** A CA that does not answer is given up by Windows itself, after a while. */
const TIMEOUT_MS = 5 * 60_000;
const MAX_SAID_CHARACTERS = 400;

/** Of an error Windows prints the number: a request that waits has none. */
const HRESULT = /0x8[0-9a-f]{7}/i;

export const caPorts = (powershell: PowerShell): CaServer => ({
  async askCa({ requestId, ...asked }, { signal, progress }) {
    const input = { ...asked, requestId: requestId ?? "" };
    const bounds = { timeoutMs: TIMEOUT_MS, signal };
    const told = await askScript(powershell, "certificate-request", input, bounds).catch(
      (thrown: unknown) => {
        throw thrown instanceof PowerShellError ? notSubmitted(asked.ca, thrown.message, thrown) : thrown;
      },
    );
    const answer = answerOf(told, requestId);
    if (answer === null) throw notSubmitted(asked.ca, shown(told.said));
    progress(1);
    return answer;
  },
});

const shown = (said: string): string => said.replaceAll(/\s+/g, " ").trim().slice(0, MAX_SAID_CHARACTERS);

/** null: the CA has not even given it a number. */
function answerOf(told: ResultOf<"certificate-request">, before: string | null): CaAnswer | null {
  const requestId = told.requestId || before;
  const said = shown(told.said);
  if (told.issued) return { state: "issued", requestId, said };
  if (requestId === null) return null;
  return { state: HRESULT.test(said) ? "denied" : "pending", requestId, said };
}

const notSubmitted = (ca: string, microsoftText: string, cause?: unknown): SetupError =>
  new SetupError("certificate-request.not-submitted", { ca, microsoftText }, { cause });
