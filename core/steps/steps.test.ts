import { describe, expect, it } from "vitest";
import { factsOf } from "../../practice/test-facts.ts";
import { Answers } from "../answers.ts";
import { problemText } from "../text/problems.ts";
import { problemsOf, stepsFor } from "./index.ts";
import { pageAfter, pageBefore, pagesFor } from "./navigate.ts";

const GUID = "11111111-2222-3333-4444-555555555555";
type Said = Parameters<typeof Answers.parse>[0];

const goodFile = { from: "file", file: "C:\\reg\\vault1.VaultCredentials" };
const answersOf = (said: Said): Answers =>
  Answers.parse({
    agent: { installer: "C:\\Install\\MARSAgentInstaller.exe" },
    credentials: goodFile,
    ...(said as object),
  });
const faults = (said: Said, facts = factsOf()) =>
  problemsOf({ answers: answersOf(said), facts }).map(({ field, problem }) => `${field} ${problem}`);

describe("which pages are asked", () => {
  const ids = (said: Said, product: "none" | "mars" | "dpm" | "mabs") =>
    stepsFor({ answers: answersOf(said), facts: factsOf({ product }) }).map(({ id }) => id);

  it("the network comes first, always", () => {
    for (const flow of ["set-up", "re-register", "change-settings"])
      expect(ids({ flow }, "mars")[0]).toBe("proxy");
  });

  it("an agent is installed where there is none: on a first set-up, and on a server that was built anew", () => {
    expect(ids({ flow: "set-up" }, "none")).toContain("agent");
    expect(ids({ flow: "set-up" }, "mars")).not.toContain("agent");
    expect(ids({ flow: "re-register" }, "none")).toContain("agent");
    expect(ids({ flow: "change-settings" }, "none")).not.toContain("agent");
  });

  it("a recovery folder is asked for under DPM and MABS alone", () => {
    expect(ids({}, "mars")).not.toContain("recovery-folder");
    expect(ids({}, "dpm")).toContain("recovery-folder");
    expect(ids({}, "mabs")).toContain("recovery-folder");
  });

  it("changing settings asks for no credentials", () => {
    expect(ids({ flow: "change-settings" }, "mars")).not.toContain("vault-credentials");
  });
});

describe("what is wrong with answers", () => {
  it("the least that a first set-up needs has no faults", () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Said, string[]]>([
    ["no installer", { agent: {} }, ["agent.installer empty"]],
    ["an installer without a drive", { agent: { installer: "setup.exe" } }, ["agent.installer not-absolute"]],
    [
      "an installer that is none",
      { agent: { installer: "C:\\a.txt" } },
      ["agent.installer not-an-installer"],
    ],
    [
      "a cache on a share",
      { agent: { installer: "C:\\a.exe", scratchFolder: "\\\\srv\\x" } },
      ["agent.scratchFolder network"],
    ],
    ["a proxy without a host", { proxy: { use: "custom" } }, ["proxy.host empty"]],
    [
      "a proxy with its port in the address",
      { proxy: { use: "custom", host: "p:80" } },
      ["proxy.host not-an-address"],
    ],
    ["port 0", { proxy: { use: "custom", host: "p", port: 0 } }, ["proxy.port out-of-range"]],
    ["port 65,536", { proxy: { use: "custom", host: "p", port: 65_536 } }, ["proxy.port out-of-range"]],
    ["no credentials file", { credentials: { from: "file" } }, ["credentials.file empty"]],
    [
      "another extension",
      { credentials: { from: "file", file: "a.xml" } },
      ["credentials.file wrong-extension"],
    ],
    [
      "nothing said for signing in",
      { credentials: { from: "sign-in" } },
      [
        "credentials.signIn.tenantId not-a-tenant",
        "credentials.vault.subscriptionId not-a-guid",
        "credentials.vault.resourceGroup not-a-name",
        "credentials.vault.name not-a-name",
      ],
    ],
    [
      "a service principal without an id",
      {
        credentials: {
          from: "sign-in",
          signIn: { method: "service-principal", tenantId: "contoso.com" },
          vault: { subscriptionId: GUID, resourceGroup: "rg", name: "v1" },
        },
      },
      ["credentials.signIn.clientId not-a-guid"],
    ],
    [
      "a vault name with a path in it",
      {
        credentials: {
          from: "sign-in",
          signIn: { tenantId: GUID },
          vault: { subscriptionId: GUID, resourceGroup: "rg", name: "../v1" },
        },
      },
      ["credentials.vault.name not-a-name"],
    ],
    ["no work day", { throttling: { limited: true, workDays: [] } }, ["throttling.workDays none-chosen"]],
    ["511 Kbps", { throttling: { limited: true, workHourKbps: 511 } }, ["throttling.workHourKbps too-low"]],
    [
      "more than 1,023 Mbps",
      { throttling: { limited: true, nonWorkHourKbps: 1023 * 1024 + 1 } },
      ["throttling.nonWorkHourKbps too-high"],
    ],
    [
      "hours that end as they start",
      { throttling: { limited: true, workHours: { from: "09:00", to: "09:00" } } },
      ["throttling.workHours.to same-as-start"],
    ],
    [
      "a passphrase that would be kept nowhere",
      { passphrase: { from: "generated" } },
      ["passphrase.saveTo empty"],
    ],
    [
      "a new passphrase on re-registration",
      { flow: "re-register", passphrase: { from: "generated", saveTo: "E:\\keep" } },
      ["passphrase.from must-be-the-same"],
    ],
  ])("%s", (_name, said, expected) => {
    expect(faults(said)).toEqual(expected);
  });

  it("limits of 512 Kbps and 1,023 Mbps are good, and work hours may go over midnight", () => {
    expect(
      faults({
        throttling: {
          limited: true,
          workHourKbps: 512,
          nonWorkHourKbps: 1023 * 1024,
          workHours: { from: "22:00", to: "06:00" },
        },
      }),
    ).toEqual([]);
  });

  it("a limit that is off is not judged", () => {
    expect(faults({ throttling: { limited: false, workDays: [], workHourKbps: 1 } })).toEqual([]);
  });

  it("DPM needs a recovery folder, unless it has one and keeps it", () => {
    expect(faults({}, factsOf({ product: "dpm" }))).toEqual(["recoveryFolder empty"]);
    expect(
      faults({ leave: ["recoveryFolder"] }, factsOf({ product: "dpm", recoveryFolder: "D:\\R" })),
    ).toEqual([]);
    expect(faults({ leave: ["recoveryFolder"] }, factsOf({ product: "dpm" }))).toEqual([
      "recoveryFolder empty",
    ]);
  });

  it("every fault has words", () => {
    const said: Said[] = [
      { agent: {}, proxy: { use: "custom", host: "p:1", port: 0 }, credentials: { from: "sign-in" } },
      {
        throttling: { limited: true, workDays: [], workHourKbps: 1, workHours: { from: "x", to: "y" } },
        recoveryFolder: "x",
      },
      { passphrase: { from: "generated" } },
    ];
    for (const one of said) {
      for (const fault of problemsOf({ answers: answersOf(one), facts: factsOf({ product: "dpm" }) })) {
        expect(problemText(fault)).not.toContain(fault.problem);
      }
    }
  });
});

describe("going from page to page", () => {
  const context = { answers: answersOf({}), facts: factsOf() };

  it("Next from the first page reaches the last one, through every page once", () => {
    const walked = [pagesFor(context)[0] ?? "start"];
    while (walked.at(-1) !== "outcome") walked.push(pageAfter(walked.at(-1) ?? "start", context));
    expect(walked).toEqual(pagesFor(context));
  });

  it("there is no way back once the run has begun", () => {
    expect(pageBefore("start", context)).toBeNull();
    expect(pageBefore("progress", context)).toBeNull();
    expect(pageBefore("outcome", context)).toBeNull();
    expect(pageBefore("review", context)).toBe("encryption");
  });
});
