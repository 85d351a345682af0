import { SetupError } from "../errors.ts";
import type { Facts } from "../facts.ts";
import type { ActionOf } from "../plan/plan.ts";
import { openBrought, refuseUnusable } from "../vault/certificate-report.ts";
import { makeRequest, noteSubmitted, whereSubmitted } from "../vault/certificate-request.ts";
import { isRegisteredWell, isSameVault } from "../vault/registration.ts";
import { type Handler, nothing, type Turn } from "./handler.ts";

type Request = ActionOf<"request-certificate">;
const encoder = new TextEncoder();

/** Has a CA make the certificate. The key is made here and stays; one request, however often the run is resumed. */
export const requestCertificate: Handler<Request> = {
  async alreadyDone(turn) {
    const { action, ports, signal } = turn;
    const facts = await ports.backupServer.probe(signal);
    if (!action.registerAnyway && isWithVault(facts, turn)) return nothing;
    if ((await ports.files.state(action.certificateFile)) !== "file") return undefined;
    const opened = await openBrought(ports, { file: action.certificateFile, key: "ad-cs" }, signal).catch(
      () => null,
    );
    return opened?.report.usable ? nothing : undefined;
  },
  async perform(turn) {
    const { action, ports, signal } = turn;
    const { files } = ports;
    const name = action.commonName || (await ports.backupServer.probe(signal)).computerName || "";
    const { request } = await makeRequest(ports, name);
    const requestFile = `${action.certificateFile}.req`;
    await files.writePrivate(requestFile, encoder.encode(request));
    try {
      await ask(turn, requestFile);
    } finally {
      await files.remove(requestFile);
    }
    refuseUnusable((await openBrought(ports, { file: action.certificateFile, key: "ad-cs" }, signal)).report);
    return nothing;
  },
};

const isWithVault = (facts: Facts, { action, ports }: Turn<Request>): boolean =>
  isRegisteredWell(facts, ports.clock.now()) && isSameVault(facts, action.vault);

async function ask({ action, ports, signal, progress }: Turn<Request>, requestFile: string): Promise<void> {
  const { ca, template, certificateFile } = action;
  const before = await whereSubmitted(ports.files);
  const requestId = before?.ca === ca ? before.requestId : null;
  const told = await ports.backupServer.askCa(
    { ca, template, requestId, requestFile, certificateFile },
    { signal, progress },
  );
  // One that was refused is handed in anew the next time.
  const waits = told.state === "denied" || told.requestId === null ? null : { ca, requestId: told.requestId };
  await noteSubmitted(ports.files, waits);
  if (told.state === "issued") return;
  throw new SetupError(`certificate-request.${told.state}`, {
    ca,
    ...(told.requestId && { requestId: told.requestId }),
    ...(told.said && { microsoftText: told.said }),
  });
}
