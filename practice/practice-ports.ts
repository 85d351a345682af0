/**
 * Ports for practice mode: a pretend server and a pretend Azure under `<data>/practice/`. The Azure adapters, certificates,
 * journals, log and clock are the real ones; nothing leaves this machine.
 */
import { X509Certificate } from "node:crypto";
import path from "node:path";
import {
  fileAndTimePorts,
  lazyAzure,
  lazyCertificates,
  lazyNetwork,
  type RealPortsOptions,
  wayOutOf,
} from "../adapters/real-ports.ts";
import type { Certificates, Files, Ports } from "../core/ports.ts";
import { Secret } from "../core/secret.ts";
import { readCredentialsFile } from "../core/vault/read-credentials.ts";
import { killingJournals } from "./killing-journals.ts";
import { withPracticeCertificates } from "./practice-certificates.ts";
import { type PracticeCloud, practiceCloud } from "./practice-cloud.ts";
import { withPracticeDownload } from "./practice-download.ts";
import { PRACTICE_SIGNED_FILE } from "./practice-hints.ts";
import { pretendAzureCli } from "./pretend-azure-cli.ts";
import { pretendBrowser } from "./pretend-browser.ts";
import { pretendDisks } from "./pretend-disks.ts";
import { storeCertificateOf } from "./windows/certificate-store.ts";
import { changeMachine, readMachine, writeMachine } from "./windows/machine.ts";
import { oneLevelDown, openDeeper, powershellHere } from "./windows/one-level-down.ts";
import { practiceWindows } from "./windows/practice-windows.ts";
import type { PracticeWorld } from "./windows/registering.ts";

export interface PracticePorts extends Ports {
  /** Ends the practice Azure, where it was started. */
  close(): Promise<void>;
}

/** Where the pretend server of a data folder lies. */
export const practiceMachineFile = (dataFolder: string): string =>
  path.join(dataFolder, "practice", "machine.json");

const pfxReader =
  (certificates: Certificates): PracticeWorld["readPfx"] =>
  async (pfx) =>
    storeCertificateOf(await certificates.inspect(Buffer.from(pfx.reveal(), "base64"), new Secret("")));

/** What the practice CA makes of the request that waits here. */
const issued = async (files: Files): Promise<string> =>
  new X509Certificate(await files.read(PRACTICE_SIGNED_FILE, MAX_SETUP_FILE_BYTES)).toString();

const MAX_SETUP_FILE_BYTES = 64 * 1024;

export async function practicePorts(options: RealPortsOptions): Promise<PracticePorts> {
  const folder = path.join(options.dataFolder, "practice");
  const machineFile = practiceMachineFile(options.dataFolder);
  const real = fileAndTimePorts(options);
  // Written out, so that there is something to edit.
  if ((await real.files.state(machineFile)) === "absent") writeMachine(machineFile, {});
  const certificates = lazyCertificates();
  const cloud: PracticeCloud = practiceCloud({
    folder,
    machineFile,
    files: real.files,
    azure: lazyAzure({
      ...wayOutOf(options),
      openBrowser: pretendBrowser(() => cloud.server()),
      azureCli: pretendAzureCli(() => cloud.server()),
    }),
    network: lazyNetwork(wayOutOf(options)),
  });
  const disks = pretendDisks({ files: real.files, folder: path.join(folder, "drives"), machineFile });
  const { azure, portal, network, stateFile } = cloud;
  const files: Files = withPracticeDownload({
    files: withPracticeCertificates({
      files: disks,
      clock: real.clock,
      knob: () => readMachine(machineFile).knobs.certificate,
    }),
    certificates,
    azure: portal,
    clock: real.clock,
    stateFile,
  });
  const { lookUpCertificate, recordServer } = await import("./azure/registry.ts");
  const world = {
    ...{ file: machineFile, clock: real.clock },
    state: (place: string) => files.state(place),
    readCredentials: (file: string) => readCredentialsFile({ files, certificates, clock: real.clock }, file),
  };
  const pretend = practiceWindows({
    ...world,
    read: (place) => files.read(place, MAX_SETUP_FILE_BYTES),
    write: (place, text) => files.writePrivate(place, new TextEncoder().encode(text)),
    ...{ readPfx: pfxReader(certificates), issueCertificate: () => issued(files) },
    lookUpCertificate: (thumbprint) => lookUpCertificate(stateFile, thumbprint),
    recordServer: (vault, server) => recordServer(stateFile, vault, server),
  });
  const openHere = async () => {
    const program = powershellHere();
    if (program === null) return null;
    return openDeeper({ program, log: real.log, world: { ...world, server: pretend } });
  };
  const backupServer = oneLevelDown(pretend, openHere, real.log);
  return {
    ...real,
    files,
    journals: killingJournals(
      real.journals,
      () => readMachine(machineFile).knobs.killAt,
      () => {
        // Once: the process that resumes is to live.
        changeMachine(machineFile, ({ knobs }) => ({ knobs: { ...knobs, killAt: null } }));
        process.kill(process.pid, "SIGKILL");
      },
    ),
    certificates,
    azure,
    network,
    backupServer,
    practice: true,
    async close() {
      await backupServer.close();
      await cloud.close();
    },
  };
}
