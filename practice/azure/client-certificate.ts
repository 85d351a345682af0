/** A certificate with which the practice application signs in: made and registered as somebody would in Entra. */
import { Secret } from "../../core/secret.ts";
import { makeApplicationCertificate } from "./authority.ts";
import { changeState } from "./state.ts";

const MAX_REGISTERED = 10;

/** PEM: private key and certificate. One that nobody has registered. */
export async function makeClientCertificate(): Promise<Secret> {
  const { certificatePem, keyPem } = await makeApplicationCertificate("Practice application");
  return new Secret(`${keyPem}${certificatePem}`);
}

/** One that the practice application knows from now on. `stateFile`: of the practice Azure. */
export async function registerClientCertificate(stateFile: string): Promise<Secret> {
  const made = await makeClientCertificate();
  const [certificatePem = ""] = /-----BEGIN CERTIFICATE-----.*$/s.exec(made.reveal()) ?? [];
  await changeState(stateFile, (state) => {
    state.applicationCertificates = [...state.applicationCertificates, certificatePem].slice(-MAX_REGISTERED);
  });
  return made;
}
