/** What is looked at on a server is asked at the same time: told by what is asked while others still wait, not by a clock. */
import { expect, it } from "vitest";
import { reportWith } from "../../practice/windows/test-world.ts";
import type { PowerShell } from "./powershell.ts";
import { PROBES, probeWindows } from "./probe.ts";
import type { ResultOf } from "./questions.ts";
import { windowsServer } from "./windows-server.ts";

const log = { write: () => {} };
const nothing: ResultOf<"agent-state"> = {
  ...{ product: "none", agentVersion: "", scratchFolder: "", keyFile: null, pendingRestart: false },
  administrator: true,
  notes: {} as ResultOf<"agent-state">["notes"],
};
const NOTES = ["Vault", "ResourceGroup", "SubscriptionId", "Region", "Thumbprint", "Since", "PassphraseSet"];
const MORE = ["ProxyServer", "ProxyPort", "ProxyUser"];

it("the products and the four looks at Windows: none waits for another", async () => {
  const asked: string[] = [];
  const all = Promise.withResolvers<void>();
  const wanted = PROBES.length + 1;
  const open = (): PowerShell => ({
    async ask({ script }) {
      asked.push(script);
      if (asked.length === wanted) all.resolve();
      // Each answers only once every other was asked: one after the other, nothing would ever come back.
      await all.promise;
      const notes = Object.fromEntries([...NOTES, ...MORE].map((name) => [name, ""]));
      return script === "agent-state" ? { ...nothing, notes } : { facts: {}, windows: {} };
    },
    close: async () => {},
  });
  const server = windowsServer({
    ...{ powershell: open(), log, computerName: "BACKUP01" },
    clock: { now: () => new Date(0), wait: async () => {} } as never,
    readCredentials: async () => reportWith({}),
    machineFacts: (signal) => probeWindows({ open, log }, signal),
  });
  expect(await server.probe()).toMatchObject({ product: "none", administrator: true, registered: false });
  expect(asked.sort()).toEqual([...PROBES, "agent-state"].sort());
});
