/**
 * What the script says when Microsoft's cmdlets refuse: the ids and words by which this program knows refusals (vault/agent-errors.ts),
 * with cause and next step in English and ASCII, since the script runs where neither this program nor its words are.
 */
import type { ErrorCode } from "../errors.ts";
import { exitCodeOfError } from "../run/exit-code.ts";
import { MICROSOFT_IDS, MICROSOFT_PHRASES, VAGUE_IDS } from "../vault/agent-errors.ts";
import { type Fragment, lines, number, ps, quote } from "./fragment.ts";

type Words = readonly [cause: string, next: string];

const PORTAL_FILE =
  "In the Azure portal open the vault, then Properties, Backup Credentials, Download. Click once: only the newest file counts.";
const REACH =
  "Set the proxy that SYSTEM may use, allow the addresses of Azure Backup on port 443, then run this script again.";
const SAME = "Enter the passphrase that this server used before. Microsoft does not have it.";
const PIN =
  "In the Azure portal open the vault, then Properties, Security PIN, Generate. It is good for five minutes. Run this script again.";

/** One row for each code that a refusal can turn out to be; a new one in agent-errors.ts is missed by the test. */
const REFUSALS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  "vault-credentials.refused": ["The vault credentials file was refused.", PORTAL_FILE],
  "vault-credentials.expired": ["The vault credentials file has expired.", PORTAL_FILE],
  "vault-credentials.no-access": [
    "The agent, which runs as SYSTEM, cannot read the vault credentials file.",
    "Copy the file to a folder on a disk of this server and run this script again.",
  ],
  "vault-credentials.other-vault": [
    "This server is registered with another vault than that of the file. Data cannot be moved between vaults.",
    "Take a file of the vault that this server is in, or unregister the server first.",
  ],
  "machine.name-already-registered": [
    "A server of this name is already registered with the vault.",
    "If it was this server: allow registering again in the portal, or delete the old registration there. Deleting it there deletes its backups.",
  ],
  "machine.not-administrator": [
    "This account is not an administrator of this server.",
    "Start PowerShell with Run as administrator.",
  ],
  "machine.disk-full": ["A disk of this server is full.", "Free some space and run this script again."],
  "agent.install-failed": [
    "The agent was not installed.",
    "Look into the installer's log in %TEMP% and the agent's folder Temp, mend what it names, and run this script again.",
  ],
  "agent.not-on-dpm": [
    "The cmdlets of the agent alone cannot be used on a DPM server.",
    "Run this script in the management shell of DPM or Azure Backup Server.",
  ],
  "agent.cannot-reach-azure": ["The agent cannot reach Azure Backup.", REACH],
  "proxy.unreachable": [
    "The proxy cannot be reached.",
    "Check its name and port from this server, then run this script again.",
  ],
  "proxy.refused": [
    "The proxy wants other sign-in data.",
    "Check user name (domain\\user) and password of the proxy, then run this script again.",
  ],
  "agent.clock-skew": [
    "The clock of this server is wrong.",
    "Set time and time zone, then run this script again.",
  ],
  "agent.settings-refused": [
    "The agent did not take a setting.",
    "Mend the value that Microsoft's message names, in the answers, and make the script anew.",
  ],
  "agent.not-registered": [
    "This server is not registered with the vault, or no longer.",
    "Run this script again with a new vault credentials file and the same passphrase.",
  ],
  "passphrase.too-short": ["The passphrase is too short.", "Take one of at least 16 characters."],
  "passphrase.not-set": [
    "The encryption passphrase is not set. Backups cannot start.",
    "See that the disk of the agent's scratch folder has free space, then run this script again with the passphrase of before.",
  ],
  "passphrase.incorrect": ["This is not the passphrase that the vault or this server knows.", SAME],
  "passphrase.pin-needed": ["The vault wants its security PIN.", PIN],
  "passphrase.pin-wrong": ["The security PIN is wrong or older than five minutes.", PIN],
  "recovery-folder.not-usable": [
    "The recovery folder cannot be used.",
    "Take an existing folder on a local NTFS disk that SYSTEM may write to.",
  ],
  "agent.service-trouble": [
    "Azure Backup has trouble at this time.",
    "Wait some minutes and run this script again: what is done stays done.",
  ],
  "agent.refused": [
    "The agent refused.",
    "Read Microsoft's message above and the log CBEngineCurr.errlog in the agent's folder Temp.",
  ],
};

export const explainedCodes: readonly string[] = Object.keys(REFUSALS);

const explained = Object.entries(REFUSALS) as readonly (readonly [ErrorCode, Words])[];

const rows = explained.map(
  ([code, [cause, next]]) =>
    ps`    ${quote(code)} = @{ ExitCode = ${number(exitCodeOfError(code))}; Cause = ${quote(cause)}; Next = ${quote(next)} }`,
);

const ids = Object.entries(MICROSOFT_IDS).flatMap(([code, found]) =>
  found.map((id) => ps`    ${number(id)} = ${quote(code)}`),
);

const phrases = MICROSOFT_PHRASES.map(([phrase, code]) => ps`    , @(${quote(phrase)}, ${quote(code)})`);

/** The tables, and the function that finds the row of a text as `agentError` does. */
export const refusalTables: Fragment = ps`# What Microsoft's cmdlets refuse with, by id and by words.
$Refusals = @{
${lines(rows)}
}
$RefusalOfId = @{
${lines(ids)}
}
$RefusalOfWords = @(
${lines(phrases)}
)
$VagueIds = @(${lines(VAGUE_IDS.map(number))})

function Get-RefusalName {
    # The name of the refusal that a text tells of; '' when it tells of none that is known.
    param([string] $Text)
    $vague = ''
    foreach ($found in [regex]::Matches($Text, '(?i)\bid:?\s*(\d{2,6})\b')) {
        $id = [int] $found.Groups[1].Value
        if ($VagueIds -contains $id) { $vague = $RefusalOfId[$id] }
        elseif ($RefusalOfId.ContainsKey($id)) { return $RefusalOfId[$id] }
    }
    foreach ($found in [regex]::Matches($Text, '(?i)\b0x([0-9a-f]{3,8})\b')) {
        $number = [Convert]::ToInt64($found.Groups[1].Value, 16)
        # 0x80070027 and 0x80070070, the plain Windows errors 39 and 112, say that the disk is full.
        if ($number -eq 2147942439 -or $number -eq 2147942512) { return 'machine.disk-full' }
        if ($number -lt 1000000 -and $RefusalOfId.ContainsKey([int] $number)) { return $RefusalOfId[[int] $number] }
    }
    foreach ($pair in $RefusalOfWords) {
        if ($Text.ToLowerInvariant().Contains($pair[0])) { return $pair[1] }
    }
    return $vague
}`;
