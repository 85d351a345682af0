/** A CA of AD CS as the pretend server reaches it. Its requests are counted in the machine's file. */
import type { CaQuestion, CaServer } from "../../core/ca-port.ts";
import { SetupError } from "../../core/errors.ts";
import type { Acting } from "./acting.ts";
import { type Machine, readMachine } from "./machine.ts";
import type { PracticeWorld } from "./registering.ts";

const MAX_REQUESTS = 1_000_000;

export const caOn = (file: string, world: PracticeWorld, act: Acting): CaServer => ({
  async askCa(question, watch) {
    const number = question.requestId ?? String((readMachine(file).caRequests % MAX_REQUESTS) + 1);
    await act("requestCertificate", watch, { ca: question.ca }, (machine) => asked(machine, question, world));
    const { ca: habit } = readMachine(file).knobs;
    return { state: STATES[habit], requestId: number, said: SAID[habit] };
  },
});

async function asked(
  { knobs, caRequests }: Machine,
  { ca, requestId, requestFile, certificateFile }: CaQuestion,
  { read, write, issueCertificate }: PracticeWorld,
): Promise<Partial<Machine>> {
  if (knobs.ca === "unreachable")
    throw new SetupError("certificate-request.not-submitted", { ca, microsoftText: SAID.unreachable });
  if (knobs.ca === "issues") {
    const request = new TextDecoder().decode(await read(requestFile));
    await write(certificateFile, await issueCertificate(request));
  }
  return requestId === null ? { caRequests: caRequests + 1 } : {};
}

const STATES = { issues: "issued", waits: "pending", denies: "denied", unreachable: "denied" } as const;
const SAID = {
  issues: "Certificate retrieved(Issued) Issued",
  waits: "Certificate request is pending: Taken Under Submission (0)",
  denies: "Certificate not issued (Denied) Denied by Policy Module 0x80094012",
  unreachable: "The RPC server is unavailable. 0x800706ba",
} as const;
