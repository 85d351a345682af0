/** Credentials that a run makes: what is left of a try that was cut off, and what Azure says in the end. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { PracticeKnobsInput } from "../../practice/azure/knobs.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import { SetupError } from "../errors.ts";
import type { JournalLines, Ports } from "../ports.ts";
import { Secret } from "../secret.ts";
import { credentialsProgress } from "../text/credentials-progress.ts";
import { makeCredentialsAlone } from "../vault/make-credentials.ts";
import type { RunEvent } from "./events.ts";

let run: PracticeRun;
afterEach(() => run.close());

const asked = { answers: firstTime(), secrets: practiceSecrets };
const isCredentials = (file: string) => /\.VaultCredentials$/i.test(file);

const turn = (knobs: PracticeKnobsInput) => {
  mkdirSync(path.join(run.folder, "practice"), { recursive: true });
  writeFileSync(path.join(run.folder, "practice", "azure-knobs.json"), JSON.stringify(knobs));
};
/** What the practice vault knows: thumbprints, the newest last. */
const certificatesInVault = (): string[] => {
  const state = JSON.parse(readFileSync(path.join(run.folder, "practice", "azure.json"), "utf8"));
  return state.vaults.flatMap(({ certificates }: { certificates: { thumbprint: string }[] }) =>
    certificates.map(({ thumbprint }) => thumbprint),
  );
};
/** Every file of the data folder with a key in it, whatever it is called. */
const filesWithKeys = (): string[] =>
  readdirSync(run.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => /ManagementCert|PRIVATE KEY|\.pfx$/i.test(file + readFileSync(file, "latin1")));

const notes = (events: readonly RunEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === "progress" && event.note?.kind === "text" ? [event.note.text] : [],
  );

class PowerCut extends Error {}

/** The power goes when the vault has taken the certificate and the file is about to be written: nothing is on disk after that. */
function cutBeforeTheFile({ files, journals }: Ports): Partial<Ports> {
  let off = false;
  const dying = (lines: JournalLines): JournalLines => ({
    ...lines,
    append: async (line) => {
      if (off) throw new PowerCut();
      await lines.append(line);
    },
  });
  return {
    files: {
      ...files,
      writePrivate: async (file, bytes) => {
        if (!isCredentials(file)) return files.writePrivate(file, bytes);
        off = true;
        throw new PowerCut();
      },
    },
    journals: { ...journals, create: async (runId) => dying(await journals.create(runId)) },
  };
}

describe("a certificate whose file was never written", () => {
  it("after a power cut leaves no key; resumed, another takes its place and the run says so", async () => {
    run = practiceRun();
    const cut = await run.open(cutBeforeTheFile);
    await expect(cut.host.run(asked)).rejects.toThrow(PowerCut);
    await cut.ports.close();
    expect([certificatesInVault().length, filesWithKeys()]).toEqual([1, []]);
    const { host } = await run.open();
    const heard: RunEvent[] = [];
    host.onRunEvent((event) => heard.push(event));
    expect(await host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(notes(heard)).toContain(credentialsProgress.triedBefore);
    expect(certificatesInVault()).toHaveLength(2);
    expect(run.machine().registration?.registeredWith).toBe(certificatesInVault().at(-1));
    expect(filesWithKeys()).toEqual([]);
  });

  it("because the disk is full leaves no key either", async () => {
    run = practiceRun();
    const { host } = await run.open(({ files }) => ({
      files: {
        ...files,
        writePrivate: async (file, bytes) => {
          if (isCredentials(file)) throw new SetupError("machine.disk-full");
          return files.writePrivate(file, bytes);
        },
      },
    }));
    expect(await host.run(asked)).toMatchObject({
      kind: "failed",
      at: "make-credentials",
      registered: false,
    });
    expect([run.leftCredentials(), filesWithKeys()]).toEqual([[], []]);
  });

  it("is not spoken of in a run that goes through", async () => {
    run = practiceRun();
    const { host } = await run.open();
    expect(await host.run(asked)).toMatchObject({ kind: "succeeded" });
    expect(notes(await host.eventsSoFar(undefined))).not.toContain(credentialsProgress.triedBefore);
    expect(certificatesInVault()).toHaveLength(1);
  });
});

describe("outside of a run", () => {
  const { cloud, proxy, credentials } = firstTime();
  const folder = () => path.join(run.folder, "out");
  const makeBy = (ports: Ports) => {
    const secrets = { clientSecret: new Secret(practiceSecrets.clientSecret) };
    const signIn = { cloud, proxy, signIn: credentials.signIn, secrets } as const;
    const request = { signIn, vault: credentials.vault, key: "own", file: { folder: folder() } } as const;
    const watch = { signal: new AbortController().signal, progress: () => undefined };
    return makeCredentialsAlone(ports, request, watch);
  };

  it("one at a time: while a run or another process holds the lock, the vault is asked for nothing", async () => {
    run = practiceRun();
    const { ports } = await run.open();
    const unlock = await ports.journals.lock();
    await expect(makeBy(ports)).rejects.toMatchObject({ code: "run.busy" });
    expect(filesWithKeys()).toEqual([]);
    await unlock();
    expect((await makeBy(ports)).superseded).toEqual([]);
    expect(certificatesInVault()).toHaveLength(1);
  });

  it("the lock is free again after a failure", async () => {
    run = practiceRun();
    turn({ troubles: [{ operation: "VaultCertificates_Create", status: 403, times: 1 }] });
    const { ports } = await run.open();
    await expect(makeBy(ports)).rejects.toMatchObject({ code: "azure.forbidden" });
    expect(filesWithKeys()).toEqual([]);
    await expect(makeBy(ports)).resolves.toBeTruthy();
  });

  it("names the older files that the new one has made worthless, and no others", async () => {
    run = practiceRun();
    const { ports } = await run.open();
    const { file } = await makeBy(ports);
    const older = path.join(folder(), "monday.VaultCredentials");
    copyFileSync(file, older);
    const otherVault = readFileSync(file, "utf8").replaceAll(credentials.vault.name, "another-vault");
    writeFileSync(path.join(folder(), "other.VaultCredentials"), otherVault);
    writeFileSync(path.join(folder(), "notes.txt"), "old");
    expect((await makeBy(ports)).superseded).toEqual([older]);
  });
});

describe("after the run", () => {
  const hurried = ({ clock }: Ports): Partial<Ports> => ({
    clock: { ...clock, wait: async () => undefined },
  });

  it("Azure is asked until the vault lists this server", async () => {
    run = practiceRun();
    turn({ servers: { looksUntilListed: 3 } });
    const { host } = await run.open(hurried);
    expect(await host.azureProof(undefined)).toEqual({ state: "not-asked" });
    expect(await host.run(asked)).toMatchObject({ kind: "succeeded" });
    expect(await host.azureProof(undefined)).toMatchObject({
      state: "listed",
      server: { name: "BACKUP01", kind: "mars", status: "Registered" },
    });
  });

  it("what is not listed in time is told as that, and can be asked again though the sign-in of the page is over", async () => {
    run = practiceRun();
    turn({ servers: { looksUntilListed: 9 } });
    const { host } = await run.open(hurried);
    await host.run(asked);
    expect(await host.azureProof(undefined)).toMatchObject({ state: "not-listed" });
    expect(await host.askAzureAgain(undefined)).toMatchObject({ state: "listed" });
  });
});
