/** What a run asks for beforehand, and how it fails: on the practice machine. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PRACTICE } from "../../practice/practice-values.ts";
import {
  firstTime,
  type Opened,
  type PracticeRun,
  practiceRun,
  practiceSecrets,
} from "../../practice/test-runs.ts";
import { type MachineInput, machineWith } from "../../practice/windows/machine.ts";
import { Answers } from "../answers.ts";
import type { Ports } from "../ports.ts";
import type { Secret } from "../secret.ts";
import type { RunEvent } from "./events.ts";

let run: PracticeRun;
beforeEach(() => {
  run = practiceRun();
});
afterEach(() => run.close());

const secrets = practiceSecrets;
const SHARE = "\\\\FILES01\\Passphrases";
const PASSPHRASE_FILE = `${SHARE}\\BACKUP01-passphrase.txt`;

async function on(machine: MachineInput, change?: (ports: Ports) => Partial<Ports>): Promise<Opened> {
  await run.close();
  run = practiceRun(machine);
  return run.open(change);
}
const idsOf = (events: readonly RunEvent[], type: "started" | "done"): string[] =>
  events.flatMap((event) => (event.type === type ? [event.id] : []));

describe("before anything is changed", () => {
  const untouched = () => {
    expect(run.machine().product).toBe("none");
    expect(() => run.journals()).toThrow(); // not even a folder
  };

  it("a missing secret is told", async () => {
    const { host } = await run.open();
    const without = host.run({ answers: firstTime(), secrets: { clientSecret: secrets.clientSecret } });
    await expect(without).rejects.toMatchObject({ code: "secrets.missing", about: { name: "passphrase" } });
    untouched();
  });

  it("a passphrase that the agent would not take is told", async () => {
    const { host } = await run.open();
    const short = host.run({ answers: firstTime(), secrets: { ...secrets, passphrase: "short" } });
    await expect(short).rejects.toMatchObject({ code: "passphrase.too-short" });
    untouched();
  });

  it("a credentials file that cannot be used is told", async () => {
    const { host } = await run.open();
    const file = path.join(run.folder, "a.VaultCredentials");
    writeFileSync(file, "hello");
    const answers = firstTime({ credentials: { from: "file", file } });
    await expect(host.run({ answers, secrets })).rejects.toMatchObject({ code: "vault-credentials.not-xml" });
    untouched();
  });

  it("every secret is hidden from the log, those out of files too", async () => {
    const hidden: string[] = [];
    const hide = (secret: Secret) => void hidden.push(secret.reveal());
    const { host } = await run.open(({ log }) => ({ log: { ...log, hide } }));
    const file = path.join(run.folder, "secret.txt");
    writeFileSync(file, `${secrets.clientSecret}\n`);
    const answers = firstTime({ secretFiles: { clientSecret: { file } } });
    await host.run({ answers, secrets: { passphrase: secrets.passphrase, securityPin: "112233" } });
    expect(hidden).toEqual(expect.arrayContaining([secrets.clientSecret, secrets.passphrase, "112233"]));
  });

  it("a service principal's certificate serves instead of its secret", async () => {
    const { host } = await run.open();
    const clientCertificatePem = "not a certificate";
    const outcome = await host.run({
      answers: firstTime(),
      secrets: { passphrase: secrets.passphrase, clientCertificatePem },
    });
    expect(outcome).toMatchObject({ kind: "failed", at: "make-credentials" }); // asked of Azure's sign-in, not refused here
  });
});

describe("the dry run", () => {
  it("says what will be done, and leaves nothing behind", async () => {
    const { host } = await run.open();
    const { actions, secretsNeeded, wouldChange } = await host.preview(firstTime());
    expect(actions.filter(({ state }) => state === "already-so").map(({ id }) => id)).toEqual(["set-proxy"]);
    expect(actions.find(({ id }) => id === "remove-credentials-file")?.state).toBe("will-do");
    expect([secretsNeeded, wouldChange]).toEqual([["clientSecret", "passphrase"], true]);
    expect(run.machine().product).toBe("none");
  });

  it("whoever registers again needs the passphrase at hand, though the server has it set", async () => {
    const { host } = await run.open();
    await host.run({ answers: firstTime(), secrets });
    const again = firstTime({ flow: "re-register", registerAnyway: true });
    expect((await host.preview(again)).secretsNeeded).toContain("passphrase");
  });
});

describe("registration", () => {
  it("is tried again when the service has trouble, three times in all, a minute apart", async () => {
    const waits: number[] = [];
    const patient = ({ clock }: Ports) => ({
      clock: { ...clock, wait: async (ms: number) => void waits.push(ms) },
    });
    const good = await on({ knobs: { failAt: { register: { microsoftId: 100066, times: 2 } } } }, patient);
    expect(await good.host.run({ answers: firstTime(), secrets })).toMatchObject({ kind: "succeeded" });
    expect(waits).toEqual([60_000, 60_000]);

    const bad = await on({ knobs: { failAt: { register: { microsoftId: 100066, times: 9 } } } }, patient);
    const failed = await bad.host.run({ answers: firstTime(), secrets });
    expect(failed).toMatchObject({
      kind: "failed",
      at: "register",
      error: { code: "agent.service-trouble" },
    });
    expect(waits).toHaveLength(4);
  });

  it("credentials of ours that the vault refused are made anew when the run is resumed", async () => {
    const { host } = await on({ knobs: { failAt: { register: { microsoftId: 34513, times: 1 } } } });
    const failed = await host.run({ answers: firstTime(), secrets });
    expect(failed).toMatchObject({
      kind: "failed",
      at: "register",
      notDone: expect.arrayContaining(["make-credentials"]),
    });
    expect(run.leftCredentials()).toEqual([]);
    const resumed = await host.resume({ secrets });
    expect(resumed).toMatchObject({ kind: "succeeded", notDone: [] });
    expect(
      idsOf(await host.eventsSoFar(undefined), "done").filter((id) => id === "make-credentials"),
    ).toHaveLength(2);
  });

  it("a server that is in one vault is not put into another: it is not even asked", async () => {
    let asked = 0;
    const { host } = await run.open(({ backupServer }) => ({
      backupServer: {
        ...backupServer,
        register: (file, watch) => {
          asked++;
          return backupServer.register(file, watch);
        },
      },
    }));
    await host.run({ answers: firstTime(), secrets });
    const { credentials } = firstTime();
    const other = firstTime({
      credentials: { ...credentials, vault: { ...credentials.vault, name: PRACTICE.secondVault } },
    });
    const refused = await host.run({ answers: other, secrets });
    expect(refused).toMatchObject({ kind: "failed", error: { code: "vault-credentials.other-vault" } });
    expect([asked, run.machine().registration?.vault]).toEqual([1, PRACTICE.vault]);
  });
});

describe("the passphrase", () => {
  it("made by the run is saved before it is used, and used again after a failure", async () => {
    const set: string[] = [];
    const heard = ({ backupServer }: Ports) => ({
      backupServer: {
        ...backupServer,
        setPassphrase: (...[passphrase, pin, watch]: Parameters<typeof backupServer.setPassphrase>) => {
          set.push(`${passphrase.reveal()}\r\n`);
          return backupServer.setPassphrase(passphrase, pin, watch);
        },
      },
    });
    const trouble = { failAt: { setPassphrase: { microsoftId: 34506, times: 1 } } };
    const { host, ports } = await on({ knobs: trouble }, heard);
    const answers = firstTime({ passphrase: { from: "generated", saveTo: SHARE } });
    const only = { clientSecret: secrets.clientSecret };
    expect(await host.run({ answers, secrets: only })).toMatchObject({
      kind: "failed",
      at: "set-passphrase",
    });
    const saved = async () => new TextDecoder().decode(await ports.files.read(PASSPHRASE_FILE, 4096));
    const first = await saved();
    expect(first).toMatch(/^(\w{4}-){7}\w{4}\r\n$/);
    expect(await host.resume({ secrets: only })).toMatchObject({ kind: "succeeded", encrypted: true });
    expect([await saved(), ...set]).toEqual([first, first, first]);
  });

  it("made by the run and moved to its safe place, is asked for when the run is resumed: none is made in its stead", async () => {
    const trouble = { failAt: { setPassphrase: { microsoftId: 34506, times: 1 } } };
    const { host, ports } = await on({ knobs: trouble });
    const answers = firstTime({ passphrase: { from: "generated", saveTo: SHARE } });
    const only = { clientSecret: secrets.clientSecret };
    await host.run({ answers, secrets: only });
    const made = new TextDecoder().decode(await ports.files.read(PASSPHRASE_FILE, 4096)).trimEnd();
    await ports.files.remove(PASSPHRASE_FILE);
    await expect(host.resume({ secrets: only })).rejects.toMatchObject({
      code: "secrets.missing",
      about: { name: "passphrase" },
    });
    expect(await host.resume({ secrets: { ...only, passphrase: made } })).toMatchObject({ encrypted: true });
  });

  it("another one in the file is not written over: it may be the only copy of one in use", async () => {
    const { host, ports } = await run.open();
    await ports.files.writePrivate(
      PASSPHRASE_FILE,
      new TextEncoder().encode("an-older-passphrase-of-this-server"),
    );
    const answers = firstTime({ passphrase: { from: "given", saveTo: SHARE } });
    const outcome = await host.run({ answers, secrets });
    expect(outcome).toMatchObject({
      kind: "failed",
      at: "save-passphrase",
      error: { code: "passphrase.file-differs" },
    });
    expect(new TextDecoder().decode(await ports.files.read(PASSPHRASE_FILE, 4096))).toContain("an-older");
    expect(outcome.registered).toBe(false);
  });

  it("a run does not call itself done while the server says that none is set", async () => {
    const { host } = await run.open(({ backupServer }) => ({
      backupServer: { ...backupServer, setPassphrase: async () => undefined },
    }));
    expect(await host.run({ answers: firstTime(), secrets })).toMatchObject({
      kind: "failed",
      at: "confirm",
      error: { code: "passphrase.not-set" },
    });
  });
});

describe("changing settings", () => {
  it("sets a proxy's password again, since the server never shows the one it has", async () => {
    const passwords: (string | undefined)[] = [];
    const listen = ({ backupServer }: Ports) => ({
      backupServer: {
        ...backupServer,
        setProxy: async (...[proxy, password, watch]: Parameters<typeof backupServer.setProxy>) => {
          passwords.push(password?.reveal());
          await backupServer.setProxy(proxy, password, watch);
        },
      },
    });
    const { host } = await on(
      machineWith("mars", { proxy: { host: "proxy1", port: 3128, user: "u" } }),
      listen,
    );
    const proxy = { use: "custom", host: "proxy1", port: 3128, user: "u" };
    const answers = Answers.parse({ flow: "change-settings", proxy, leave: ["throttling"] });
    expect(await host.run({ answers, secrets: { proxyPassword: "new" } })).toMatchObject({
      kind: "succeeded",
      changed: true,
    });
    expect(passwords).toEqual(["new"]);
  });

  it("is refused where nothing is installed", async () => {
    const { host } = await run.open();
    const answers = Answers.parse({ flow: "change-settings" });
    await expect(host.run({ answers, secrets: {} })).rejects.toMatchObject({ code: "agent.not-installed" });
  });
});
