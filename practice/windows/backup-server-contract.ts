/**
 * What every BackupServer must do, pretended or real: cases to run against each adapter. A test file makes the server
 * that a case asks for and runs them: `for (const { name, run } of backupServerContract) it(name, () => run(make))`.
 */
import assert from "node:assert/strict";
import type { SetupError } from "../../core/errors.ts";
import { Facts } from "../../core/facts.ts";
import type { BackupServer, ThrottlingSetting, Watch } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";

/** What the case needs of the machine before it begins. */
export interface Wanted {
  readonly product: "none" | "mars" | "mabs";
}

/** A machine for one case, and files that lie on it. */
export interface ContractSubject {
  readonly server: BackupServer;
  /** Absolute paths, as the server has them. */
  readonly installer: string;
  readonly goodCredentials: string;
  readonly otherVaultCredentials: string;
  readonly expiredCredentials: string;
  readonly recoveryFolder: string;
  readonly missingFolder: string;
  /** A folder with the media of DPM, and an instance of SQL Server on this machine. */
  readonly dpmMedia: string;
  readonly sqlInstance: string;
  /** The settings that the server has, however that is found out: real products do not tell all of them. */
  readonly settings: () => Promise<Pick<Facts, "proxy" | "throttling" | "recoveryFolder">>;
  /** Puts a text where set-up can read it; the absolute path. */
  readonly writeFile: (name: string, text: string) => Promise<string>;
}

export type MakeSubject = (wanted: Wanted) => Promise<ContractSubject>;

export interface ContractCase {
  readonly name: string;
  readonly run: (make: MakeSubject) => Promise<void>;
}

const PASSPHRASE = new Secret("contract-passphrase-0001");
const OTHER_PASSPHRASE = new Secret("contract-passphrase-0002");

const THROTTLING: ThrottlingSetting = {
  workDays: ["monday", "friday"],
  workHours: { from: "08:30", to: "18:00" },
  workHourKbps: 2048,
  nonWorkHourKbps: 10_240,
};

export const watching = (signal = new AbortController().signal): Watch & { readonly parts: number[] } => {
  const parts: number[] = [];
  return { signal, parts, progress: (part) => parts.push(part) };
};

export async function refuses(code: SetupError["code"], doing: Promise<unknown>): Promise<void> {
  await assert.rejects(doing, (error: SetupError) => {
    assert.equal(error.code, code);
    return true;
  });
}

/** All that may not change when an act is refused or cancelled: everything but the time of looking, and the start of the machine reckoned from it. */
export async function look(server: BackupServer): Promise<Omit<Facts, "readAt" | "bootedAt">> {
  const { readAt: _, bootedAt: __, ...facts } = Facts.parse(await server.probe());
  return facts;
}

export async function changesNothing(server: BackupServer, doing: () => Promise<void>): Promise<void> {
  const before = await look(server);
  await doing();
  assert.deepEqual(await look(server), before);
}

export const define = (
  name: string,
  wanted: Wanted,
  run: (subject: ContractSubject) => Promise<void>,
): ContractCase => ({
  name,
  run: async (make) => run(await make(wanted)),
});

const installation = (installer: string) => ({
  installer,
  agentFolder: "",
  scratchFolder: "",
  microsoftUpdate: false,
});

const beginnings: readonly ContractCase[] = [
  define("tells a machine without the agent as it is", { product: "none" }, async ({ server }) => {
    const facts = Facts.parse(await server.probe());
    assert.equal(facts.product, "none");
    assert.equal(facts.registered, false);
    assert.equal(facts.vault, null);
  }),
  define("installs the agent", { product: "none" }, async ({ server, installer }) => {
    const watch = watching();
    await server.installAgent(installation(installer), watch);
    const facts = await look(server);
    assert.equal(facts.product, "mars");
    assert.match(facts.agentVersion ?? "", /^2\.0\.\d+\.\d+$/);
    assert.ok(watch.parts.every((part) => part >= 0 && part <= 1));
    assert.equal(watch.parts.at(-1), 1);
  }),
  define("says that there is no such installer", { product: "none" }, ({ server, missingFolder }) =>
    changesNothing(server, () =>
      refuses(
        "agent.install-failed",
        server.installAgent(installation(`${missingFolder}\\MARSAgentInstaller.exe`), watching()),
      ),
    ),
  ),
  define("cannot register without the agent", { product: "none" }, ({ server, goodCredentials }) =>
    refuses("agent.not-installed", server.register(goodCredentials, watching())),
  ),
];

const settings = (product: "mars" | "mabs"): readonly ContractCase[] => [
  define(
    `${product}: keeps a proxy, and goes without again`,
    { product },
    async ({ server, settings: has }) => {
      await server.setProxy(
        { host: "proxy.contoso.local", port: 8080, user: "contoso\\svc" },
        PASSPHRASE,
        watching(),
      );
      assert.deepEqual((await has()).proxy, {
        use: "custom",
        host: "proxy.contoso.local",
        port: 8080,
        user: "contoso\\svc",
      });
      await server.setProxy(null, undefined, watching());
      assert.deepEqual((await has()).proxy, { use: "none" });
    },
  ),
  define(`${product}: refuses a proxy user without a password`, { product }, ({ server }) =>
    changesNothing(server, () =>
      refuses(
        "agent.settings-refused",
        server.setProxy({ host: "proxy", port: 8080, user: "svc" }, undefined, watching()),
      ),
    ),
  ),
  define(
    `${product}: keeps throttling, and lifts it again`,
    { product },
    async ({ server, settings: has }) => {
      await server.setThrottling(THROTTLING, watching());
      assert.deepEqual((await has()).throttling, { limited: true, ...THROTTLING });
      await server.setThrottling(null, watching());
      assert.deepEqual((await has()).throttling, { limited: false });
    },
  ),
  define(`${product}: refuses bandwidth below and above Microsoft's range`, { product }, ({ server }) =>
    changesNothing(server, async () => {
      for (const workHourKbps of [511, 1023 * 1024 + 1]) {
        await refuses(
          "agent.settings-refused",
          server.setThrottling({ ...THROTTLING, workHourKbps }, watching()),
        );
      }
    }),
  ),
];

const registering = (product: "mars" | "mabs"): readonly ContractCase[] => [
  define(`${product}: registers, then takes the passphrase: two states`, { product }, async (subject) => {
    const { server, goodCredentials } = subject;
    await server.register(goodCredentials, watching());
    const registered = await look(server);
    assert.equal(registered.registered, true);
    assert.equal(registered.encrypted, false);
    assert.ok(registered.vault && registered.subscriptionId && registered.registeredWith && registered.since);
    await server.setPassphrase(PASSPHRASE, undefined, watching());
    assert.equal((await look(server)).encrypted, true);
  }),
  define(`${product}: takes no expired file`, { product }, ({ server, expiredCredentials }) =>
    changesNothing(server, () =>
      refuses("vault-credentials.expired", server.register(expiredCredentials, watching())),
    ),
  ),
  define(`${product}: does not move to another vault`, { product }, async (subject) => {
    const { server, goodCredentials, otherVaultCredentials } = subject;
    await server.register(goodCredentials, watching());
    await changesNothing(server, () =>
      refuses("vault-credentials.other-vault", server.register(otherVaultCredentials, watching())),
    );
  }),
  define(`${product}: wants the same passphrase after registering again`, { product }, async (subject) => {
    const { server, goodCredentials } = subject;
    await server.register(goodCredentials, watching());
    await server.setPassphrase(PASSPHRASE, undefined, watching());
    await server.register(goodCredentials, watching());
    await changesNothing(server, () =>
      refuses("passphrase.incorrect", server.setPassphrase(OTHER_PASSPHRASE, undefined, watching())),
    );
    await server.setPassphrase(PASSPHRASE, undefined, watching());
    assert.equal((await look(server)).encrypted, true);
  }),
  define(`${product}: takes no passphrase before it is registered`, { product }, ({ server }) =>
    changesNothing(server, () =>
      refuses("agent.not-registered", server.setPassphrase(PASSPHRASE, undefined, watching())),
    ),
  ),
  define(`${product}: takes no short passphrase`, { product }, async ({ server, goodCredentials }) => {
    await server.register(goodCredentials, watching());
    await changesNothing(server, () =>
      refuses(
        "passphrase.too-short",
        server.setPassphrase(new Secret("fifteen chars.."), undefined, watching()),
      ),
    );
  }),
];

const recoveryFolder: readonly ContractCase[] = [
  define("keeps a recovery folder that exists", { product: "mabs" }, async (subject) => {
    await subject.server.setRecoveryFolder(subject.recoveryFolder, watching());
    assert.equal((await subject.settings()).recoveryFolder, subject.recoveryFolder);
  }),
  define(
    "refuses a recovery folder that is missing, on a share, or a drive",
    { product: "mabs" },
    (subject) =>
      changesNothing(subject.server, async () => {
        for (const folder of [
          subject.missingFolder,
          "\\\\server\\share",
          "D:\\",
          "relative",
          "Q:\\Recovery",
        ]) {
          await refuses("recovery-folder.not-usable", subject.server.setRecoveryFolder(folder, watching()));
        }
      }),
  ),
  define(
    "has no recovery folder with the agent alone",
    { product: "mars" },
    ({ server, recoveryFolder: folder }) =>
      changesNothing(server, () =>
        refuses("recovery-folder.not-usable", server.setRecoveryFolder(folder, watching())),
      ),
  ),
];

const cancelling: readonly ContractCase[] = [
  define(
    "does nothing once it is cancelled",
    { product: "mabs" },
    ({ server, goodCredentials, recoveryFolder: folder }) =>
      changesNothing(server, async () => {
        const cancelled = watching(AbortSignal.abort());
        await refuses("run.cancelled", server.probe(cancelled.signal));
        await refuses("run.cancelled", server.register(goodCredentials, cancelled));
        await refuses(
          "run.cancelled",
          server.setProxy({ host: "p", port: 1, user: "" }, undefined, cancelled),
        );
        await refuses("run.cancelled", server.setThrottling(THROTTLING, cancelled));
        await refuses("run.cancelled", server.setRecoveryFolder(folder, cancelled));
        await refuses("run.cancelled", server.setPassphrase(PASSPHRASE, undefined, cancelled));
      }),
  ),
];

const signingIn: readonly ContractCase[] = [
  define("opens the program at the next sign-in, or no more", { product: "none" }, async ({ server }) => {
    assert.equal(await server.resumesAtSignIn(), false);
    for (const wanted of [true, true, false, false]) {
      await server.setResumeAtSignIn(wanted);
      assert.equal(await server.resumesAtSignIn(), wanted);
    }
  }),
];

export const backupServerContract: readonly ContractCase[] = [
  ...signingIn,
  ...beginnings,
  ...settings("mars"),
  ...settings("mabs"),
  ...registering("mars"),
  ...registering("mabs"),
  ...recoveryFolder,
  ...cancelling,
];
