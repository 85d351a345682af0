/** A practice Azure for a test, ended with it, and what a sign-in to it needs. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { SignInAnswer } from "../core/answers.ts";
import type { SignInRequest } from "../core/ports.ts";
import type { PracticeKnobsInput } from "./azure/knobs.ts";
import { type PracticeAzure, startPracticeAzure } from "./azure/server.ts";
import { PRACTICE } from "./practice-values.ts";

/** `atEnd`: vitest's `onTestFinished`. */
export async function testAzure(
  atEnd: (end: () => Promise<void>) => void,
  knobs: PracticeKnobsInput = {},
): Promise<PracticeAzure> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "azure-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const [stateFile, caFile] = [path.join(folder, "state.json"), path.join(folder, "ca.pem")];
  const practice = await startPracticeAzure({ stateFile, caFile, knobs });
  atEnd(() => practice.close());
  return practice;
}

/** As the practice application would, without secrets or proxy, unless the test wants something else. */
export const testRequest = (
  { cloud }: Pick<PracticeAzure, "cloud">,
  method: SignInAnswer["method"],
  change: Partial<Omit<SignInRequest, "signIn">> & { readonly signIn?: Partial<SignInAnswer> } = {},
): SignInRequest => ({
  cloud,
  proxy: { use: "none", host: "", port: 0, user: "" },
  secrets: {},
  ...change,
  signIn: { method, tenantId: PRACTICE.tenantId, clientId: PRACTICE.clientId, ...change.signIn },
});
