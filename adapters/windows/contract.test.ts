import { afterEach, describe, expect, it } from "vitest";
import { Secret } from "../../core/secret.ts";
import { backupServerContract, type ContractSubject } from "../../practice/windows/backup-server-contract.ts";
import { installationContract } from "../../practice/windows/installation-contract.ts";
import { type MachineInput, machineWith } from "../../practice/windows/machine.ts";
import { openPretend, type Pretend } from "../../practice/windows/test-pretend.ts";
import { subjectOver } from "../../practice/windows/test-subject.ts";
import { GOOD, watch } from "../../practice/windows/test-world.ts";

const open: Pretend[] = [];
const pretend = async (machine: MachineInput, more?: Parameters<typeof openPretend>[1]): Promise<Pretend> => {
  const made = await openPretend(machine, more);
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

describe("Windows keeps the contract", () => {
  const make = async ({ product }: { product: "none" | "mars" | "mabs" }): Promise<ContractSubject> => {
    const { server, file } = await pretend(product === "none" ? {} : machineWith(product));
    return subjectOver(file, server);
  };
  for (const { name, run } of [...backupServerContract, ...installationContract]) it(name, () => run(make));
});

const PASSPHRASE = new Secret("canary-passphrase-4711");
const PROXY_PASSWORD = new Secret("canary-proxy-password");

describe.each(["mars", "dpm", "mabs"] as const)("%s", (product) => {
  const DOCUMENTED = [
    ["setProxy", 280001, "agent.settings-refused"],
    ["setThrottling", 280007, "agent.settings-refused"],
    ["register", 34513, "vault-credentials.refused"],
    ["register", 34527, "vault-credentials.no-access"],
    ["register", 100050, "agent.cannot-reach-azure"],
    ["register", 34511, "machine.name-already-registered"],
    ["register", 130052, "agent.clock-skew"],
    ["setPassphrase", 130055, "passphrase.not-set"],
    ["setPassphrase", 100129, "passphrase.pin-needed"],
  ] as const;

  it("says what Microsoft's ids mean, and goes on when it is tried again", async () => {
    const failures = DOCUMENTED.filter(
      ([act], at) => DOCUMENTED.findIndex(([other]) => other === act) === at,
    );
    const knobs = {
      failAt: Object.fromEntries(failures.map(([act, microsoftId]) => [act, { microsoftId, times: 1 }])),
    };
    const { server } = await pretend(machineWith(product, { knobs }));
    const acts = {
      setProxy: () => server.setProxy(null, undefined, watch()),
      setThrottling: () => server.setThrottling(null, watch()),
      register: () => server.register(GOOD, watch()),
      setPassphrase: () => server.setPassphrase(PASSPHRASE, undefined, watch()),
    };
    for (const [act, microsoftId, code] of failures) {
      await expect(acts[act](), act).rejects.toMatchObject({ code, about: { microsoftId } });
      await acts[act]();
    }
  });

  it.each(DOCUMENTED.filter(([act]) => act !== "setProxy"))(
    "%s refused with %i",
    async (act, microsoftId, code) => {
      const { server } = await pretend(
        machineWith(product, { knobs: { failAt: { [act]: { microsoftId } } } }),
      );
      if (act === "setPassphrase") await server.register(GOOD, watch());
      const doing = {
        setThrottling: () => server.setThrottling(null, watch()),
        register: () => server.register(GOOD, watch()),
        setPassphrase: () => server.setPassphrase(PASSPHRASE, undefined, watch()),
      }[act as "register"];
      await expect(doing()).rejects.toMatchObject({ code, about: { microsoftId } });
    },
  );

  it("is registered where the cmdlet fails after it has said so", async () => {
    const machine = machineWith(product, {
      scheduled: true,
      knobs: { reregistrationDisablesSchedule: true },
    });
    const { server } = await pretend(machine);
    await server.register(GOOD, watch());
    expect(await server.probe()).toMatchObject({ registered: true, encrypted: false, vault: "vault-1" });
  });

  it("is not encrypted from registering again until the passphrase was given again", async () => {
    const { server } = await pretend(machineWith(product));
    await server.register(GOOD, watch());
    await server.setPassphrase(PASSPHRASE, undefined, watch());
    await server.register(GOOD, watch());
    expect(await server.probe()).toMatchObject({ registered: true, encrypted: false });
    await server.setPassphrase(PASSPHRASE, undefined, watch());
    expect(await server.probe()).toMatchObject({ registered: true, encrypted: true });
  });

  it("a cancel ends what hangs, and the next question is answered by a new PowerShell", async () => {
    const { server, told } = await pretend(machineWith(product, { knobs: { hangAt: ["register"] } }));
    const cancelling = new AbortController();
    const doing = server.register(GOOD, watch(cancelling.signal));
    await expect.poll(told, { timeout: 10_000 }).toMatch(/"kind":"ask".*-register"/);
    cancelling.abort();
    await expect(doing).rejects.toMatchObject({ code: "run.cancelled" });
    await server.setThrottling(null, watch());
    expect((await told()).match(/"argv"/g)).toHaveLength(2);
  });

  it("no secret is in the command line, the environment, a script or a question", async () => {
    const { server, told } = await pretend(machineWith(product, { vaultWantsPin: true }));
    await server.setProxy({ host: "proxy", port: 8080, user: "svc" }, PROXY_PASSWORD, watch());
    await server.register(GOOD, watch());
    await server.setPassphrase(PASSPHRASE, undefined, watch());
    await server.setPassphrase(new Secret("canary-passphrase-4712"), new Secret("246810"), watch());
    const everything = await told();
    expect(everything).toContain('"secrets":["proxyPassword"]');
    expect(everything).toContain('"secrets":["passphrase","securityPin"]');
    expect(everything).not.toMatch(/canary|246810|Y2FuYXJ5/);
  });
});

describe("DPM", () => {
  it("tells before it registers that the vault has such a name, and lets the vault decide", async () => {
    const notes: unknown[] = [];
    const { server } = await pretend(machineWith("dpm", { knobs: { namesTaken: ["BACKUP01.contoso.com"] } }));
    await server.register(GOOD, { ...watch(), progress: (_, note) => notes.push(note) });
    expect(notes).toContainEqual({ kind: "text", text: expect.stringContaining("BACKUP01") });
  });

  it("a name that is another's is refused by the vault", async () => {
    const { server } = await pretend(machineWith("dpm", { knobs: { namesTaken: ["BACKUP01"] } }));
    await expect(server.register(GOOD, watch())).rejects.toMatchObject({
      code: "machine.name-already-registered",
      about: { microsoftId: 34511 },
    });
  });
});

describe("the installer", () => {
  it("is waited for, and a restart that it wants is told", async () => {
    const { server } = await pretend({ knobs: { restartAfter: ["installAgent"] } });
    const request = {
      installer: "C:\\Install\\MARSAgentInstaller.exe",
      agentFolder: "",
      scratchFolder: "",
      microsoftUpdate: true,
    };
    expect(await server.installAgent(request, watch())).toEqual({ restartNeeded: true });
  });
});

describe("what is not told stays open", () => {
  it("throttling and the recovery folder, and a proxy that somebody else has set", async () => {
    const machine = machineWith("mars", { proxy: { host: "p", port: 80, user: "svc" } });
    const { server } = await pretend(machine);
    expect(await server.probe()).toMatchObject({ proxy: null, throttling: null, recoveryFolder: null });
    await server.setProxy({ host: "proxy", port: 8080, user: "svc" }, PROXY_PASSWORD, watch());
    expect((await server.probe()).proxy).toEqual({ use: "custom", host: "proxy", port: 8080, user: "svc" });
  });

  it("everything, where PowerShell may not run our scripts; and acting says so", async () => {
    const { server } = await pretend(machineWith("mars"), { habit: "constrained" });
    expect(await server.probe()).toMatchObject({ product: null, registered: null, computerName: "BACKUP01" });
    await expect(server.register(GOOD, watch())).rejects.toMatchObject({
      code: "machine.powershell-restricted",
      about: { languageMode: "ConstrainedLanguage" },
    });
  });
});
