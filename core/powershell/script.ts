/**
 * A plan as one plain script for Windows PowerShell, for servers on which this program does not run. The same actions in the
 * same order; each looks first. ASCII only, so that it may be copied, mailed and saved without thought of encodings.
 */
import type { Action, Plan } from "../plan/plan.ts";
import { EXIT } from "../run/exit-code.ts";
import type { SecretName } from "../secret.ts";
import { VERSION } from "../version.ts";
import { type Block, blockOf, makesPassphrase } from "./blocks.ts";
import { comment, type Fragment, lines, number, ps, quote } from "./fragment.ts";
import { beginning, looks, notes, product, standing, stopping } from "./frame.ts";
import { refusalTables } from "./refusals.ts";

/** The whole script, with line ends as Windows has them. The same plan gives the same script. Holds no secret. */
export function powershellScript(plan: Plan): string {
  const blocks = plan.actions.map((action) => blockOf(action, plan));
  const needs = new Set([stopping, refusalTables, standing, product, notes, looks, beginning]);
  for (const block of blocks) for (const need of block.needs) needs.add(need);
  const script = ps`${header(plan, blocks)}

#Requires -Version 4.0
#Requires -RunAsAdministrator

${parameters(plan)}

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$script:Turn = $null
$script:RegistersNow = $false
$AgentFolder = ${quote(find(plan, "install-agent")?.agentFolder ?? "")}

${lines([...needs].flatMap((need) => [need, ps``]))}
${main(plan, blocks)}
`;
  return script.toString().replaceAll("\n", "\r\n");
}

/** Whether something of the plan is left to the admin: it is said at the top of the script, and by those who offer it. */
export const leavesWorkByHand = (plan: Plan): boolean =>
  plan.actions.some((action) => blockOf(action, plan).byHand !== undefined);

const find = <K extends Action["kind"]>(
  { actions }: Plan,
  kind: K,
): Extract<Action, { kind: K }> | undefined =>
  actions.find((action): action is Extract<Action, { kind: K }> => action.kind === kind);

const ASKED_FOR: Partial<Record<SecretName, string>> = {
  passphrase: "the encryption passphrase (twice)",
  proxyPassword: "the password of the proxy's user",
  securityPin: "the vault's security PIN, where the vault wants it",
};

/** What it asks for: the rest lies in files that the answers name, or is made by the script. */
function askedFor(plan: Plan): string[] {
  const setsPassphrase = find(plan, "set-passphrase") !== undefined;
  const wanted: readonly (readonly [SecretName, boolean])[] = [
    ["passphrase", setsPassphrase && !makesPassphrase(plan)],
    ["proxyPassword", (find(plan, "set-proxy")?.proxy?.user ?? "") !== ""],
    ["securityPin", setsPassphrase],
  ];
  return wanted
    .filter(([name, needed]) => needed && plan.secretFiles[name] === undefined)
    .map(([name]) => ASKED_FOR[name] ?? name);
}

function header(plan: Plan, blocks: readonly Block[]): Fragment {
  const byHand = blocks.flatMap(({ byHand: what }) => (what === undefined ? [] : [what]));
  const asked = askedFor(plan);
  return lines(
    [
      `Made by Backup Server Setup ${VERSION}: its plan "${plan.flow}" as a plain script for Windows PowerShell 5.1 (4.0 will do).`,
      "It needs nothing else. It looks before each step and leaves alone what is already so: it may be run again at any time.",
      "",
      "On the backup server, as administrator:",
      "  powershell.exe -NoProfile -ExecutionPolicy Bypass -File .\\THIS-SCRIPT.ps1",
      "Look only, change nothing: add -DryRun. With DPM and Azure Backup Server run it in their management shell.",
      "",
      "What it does:",
      ...blocks.map(({ title }, index) => `  ${index + 1}. ${title}`),
      "",
      "No secret is in this script, and it takes none as a parameter.",
      ...(asked.length > 0 ? [`It asks for: ${asked.join("; ")}.`] : []),
      ...(byHand.length > 0
        ? ["", "NOT DONE by a plain script:", ...byHand.map((what) => `  - ${what}`)]
        : []),
      ...(plan.practice
        ? ["", "MADE IN PRACTICE MODE: check its values before it is run on a real server."]
        : []),
      "",
      "Exit codes: 0 done, 10 would change (-DryRun), 20 answers, 21 prerequisite, 30 network, 31 proxy sign-in,",
      "40 credentials file, 41 name clash, 50 agent or server, 60 registered but not encrypted, 99 not foreseen,",
      "1618 running already, 3010 restart, then run it again.",
    ].map(comment),
  );
}

function parameters(plan: Plan): Fragment {
  const register = find(plan, "register");
  if (!register) {
    return ps`[CmdletBinding()]
param(
    [switch] $DryRun
)
$VaultCredentialsFile = ''`;
  }
  return ps`[CmdletBinding()]
param(
    [string] $VaultCredentialsFile = ${quote(register.credentialsFile ?? "")},
    [switch] $DryRun
)`;
}

function main(plan: Plan, blocks: readonly Block[]): Fragment {
  const indented = (fragment: Fragment | undefined) => (fragment ? [ps`    ${fragment}`] : []);
  const before = [
    ...blocks.flatMap(({ decides }) => indented(decides)),
    ...blocks.flatMap(({ asks }) => indented(asks)),
  ];
  const steps = blocks.map(
    (
      { title, call },
      index,
    ) => ps`    Write-Output ${quote(`Step ${index + 1} of ${blocks.length}: ${title}`)}
    ${call}`,
  );
  return ps`if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Write-Output 'STOPPED: a policy of this server restricts the language of PowerShell.'
    Write-Output 'WHAT TO DO: have this script allowed by the policy, or do its steps in the console of the product.'
    exit ${number(EXIT.prerequisite)}
}
try {
    Start-Setup
    # Before the first change: what is missing is missed now.
${lines([...before, ...steps])}
    if ($DryRun -and $script:WouldChange) {
        Write-Output 'This server would be changed.'
        exit ${number(EXIT.differs)}
    }
    Write-Output 'Done.'
    exit ${number(EXIT.done)}
}
catch {
    $failure = Get-Failure -Caught $_
    $code = ${number(EXIT.bug)}
    if ($failure.Data.Contains('ExitCode')) { $code = [int] $failure.Data['ExitCode'] }
${find(plan, "set-passphrase") ? halfDone : ps`    # The server's encryption is not this plan's.`}
    Write-Output ('STOPPED: ' + $failure.Message)
    Write-Output ('WHAT TO DO: ' + $failure.Data['Next'])
    exit $code
}
finally {
    if ($null -ne $script:Turn) { $script:Turn.Dispose() }
}`;
}

/** A state of its own: backups cannot start, yet nothing must be registered again. */
const halfDone = ps`    try {
        if ($code -ne ${number(EXIT["restart-needed"])} -and (Get-Registered) -eq $true -and (Get-Encrypted) -eq $false) { $code = ${number(EXIT["half-done"])} }
    }
    catch { Write-Output '  The state of this server could not be read.' }`;
