/** What each kind of action is in the script: which functions it needs, what comes before the first change, and its call. */
import type { WorkDay } from "../answer-choices.ts";
import type { ActionKind, ActionOf, Plan } from "../plan/plan.ts";
import { EXIT } from "../run/exit-code.ts";
import { agentService, restartAgentService, startAgentService } from "./agent-service.ts";
import { type Fragment, flag, number, ps, quote, separated } from "./fragment.ts";
import { installAgent } from "./install-step.ts";
import { savePassphrase, setPassphrase } from "./passphrase-steps.ts";
import { makeRecoveryFolder } from "./recovery-folder.ts";
import { confirm, credentialsFile, deciding, register, removeCredentials } from "./register-steps.ts";
import { passphraseInput, secretInput } from "./secrets.ts";
import { proxyPasswordInput, setProxy, setRecoveryFolder, setThrottling } from "./settings-steps.ts";

export interface Block {
  /** Said when its turn has come: English, in ASCII or not. */
  readonly title: string;
  /** Functions that it calls, in the order in which they are written down. */
  readonly needs: readonly Fragment[];
  /** Before anything is asked: whether it can be done at all. */
  readonly decides?: Fragment;
  /** Before the first change: the secrets. What is missing must be missed then. */
  readonly asks?: Fragment;
  readonly call: Fragment;
  /** What a plain script cannot do of it, and what to do instead: said at the top. */
  readonly byHand?: string;
}

type Blocks = { readonly [K in ActionKind]: (action: ActionOf<K>, plan: Plan) => Block };

const find = <K extends ActionKind>({ actions }: Plan, kind: K): ActionOf<K> | undefined =>
  actions.find((action): action is ActionOf<K> => action.kind === kind);

const savedFileOf = (plan: Plan): string => find(plan, "save-passphrase")?.file ?? "";

/** Only where the script itself can save what it makes: a passphrase that nobody has seen must lie somewhere. */
export const makesPassphrase = (plan: Plan): boolean => plan.generatesPassphrase && savedFileOf(plan) !== "";

const fileOf = ({ secretFiles }: Plan, name: keyof Plan["secretFiles"]): Fragment =>
  quote(secretFiles[name]?.file ?? "");

type Proxy = ActionOf<"set-proxy">["proxy"];

/** Microsoft's help shows the proxy as `http://host`; an empty text is none. */
const serverOf = (proxy: Proxy): Fragment => quote(proxy ? `http://${proxy.host}` : "");
const proxyArguments = (proxy: Proxy): Fragment =>
  ps`-Server ${serverOf(proxy)} -Port ${number(proxy?.port ?? 0)} -User ${quote(proxy?.user ?? "")}`;

const DAYS = {
  monday: ps`[System.DayOfWeek]::Monday`,
  tuesday: ps`[System.DayOfWeek]::Tuesday`,
  wednesday: ps`[System.DayOfWeek]::Wednesday`,
  thursday: ps`[System.DayOfWeek]::Thursday`,
  friday: ps`[System.DayOfWeek]::Friday`,
  saturday: ps`[System.DayOfWeek]::Saturday`,
  sunday: ps`[System.DayOfWeek]::Sunday`,
} satisfies Record<WorkDay, Fragment>;

/** Our unit is 1,024 bits a second, the cmdlet's is bits a second: Microsoft's example is 512*1024. */
const BITS_PER_KILOBIT = 1024;
const rate = (kbps: number): Fragment => number(kbps * BITS_PER_KILOBIT);

const throttle = ({ throttling }: ActionOf<"set-throttling">): Fragment => {
  if (!throttling) return ps`Set-Throttling -WorkDay $null`;
  const { workDays, workHours, workHourKbps, nonWorkHourKbps } = throttling;
  const days = separated(
    workDays.map((day) => DAYS[day]),
    ", ",
  );
  return ps`Set-Throttling -WorkDay @(${days}) -Start ${quote(workHours.from)} -End ${quote(workHours.to)} -WorkHourRate ${rate(workHourKbps)} -OtherRate ${rate(nonWorkHourKbps)}`;
};

/** Not done by a plain script, and the rest can be done without it: said at the top, and again when its turn has come. */
const leftOut = (title: string, byHand: string): Block => ({
  title,
  needs: [],
  call: ps`Write-Output ${quote(`  NOT DONE by this script: ${byHand}`)}`,
  byHand,
});

const blocks: Blocks = {
  "install-agent": ({ installer, scratchFolder, microsoftUpdate }) => ({
    title: "Install the Azure Backup agent",
    needs: [installAgent],
    call: ps`Install-Agent -Installer ${quote(installer)} -ScratchFolder ${quote(scratchFolder)} -MicrosoftUpdate ${flag(microsoftUpdate)}`,
  }),
  "install-backup-server": ({ product, installation: { media } }) => {
    const name = product === "mabs" ? "Azure Backup Server" : "Data Protection Manager";
    const byHand = `Install ${name} by its own set-up (media: ${media}), then run this script in its management shell.`;
    return {
      title: `Install ${name}`,
      needs: [],
      decides: ps`if ($script:Product -ne 'dpm' -and -not $DryRun) { Stop-Setup -ExitCode ${number(EXIT.prerequisite)} -Cause ${quote(`${name} is not installed, and a plain script cannot install it.`)} -Next ${quote(byHand)} }`,
      call: ps`if ($script:Product -eq 'dpm') { Write-Output $StateText['already-so'] } else { Write-Output ${quote(`  ${byHand}`)} }`,
      byHand,
    };
  },
  "opt-in-microsoft-update": () =>
    leftOut(
      "Opt in to Microsoft Update",
      "Opt in to updates for other Microsoft products in Windows Update.",
    ),
  "create-vault": ({ vault, region }) =>
    leftOut(
      `Create the vault ${vault.name}`,
      `Create the Recovery Services vault ${vault.name} in the region ${region} in the Azure portal, if it is not there yet.`,
    ),
  "store-passphrase": ({ keyVault: { uri, secretName } }) =>
    leftOut(
      `Store the passphrase as ${secretName} in ${uri}`,
      `Store the passphrase in the Key Vault ${uri} as the secret ${secretName} by hand, before this script sets it.`,
    ),
  "remove-certificate-request": () =>
    leftOut(
      "Delete the certificate request",
      "A certificate request of Backup Server Setup and its key are deleted in that program.",
    ),
  "request-certificate": ({ ca }) =>
    leftOut(
      `Ask the CA ${ca} for a certificate`,
      "A certificate request of Backup Server Setup is handed to the CA by that program. Use the vault credentials file of the portal instead.",
    ),
  "import-certificate": () =>
    leftOut(
      "Put the certificate into the store of this server",
      "Putting a certificate into the store is done in Backup Server Setup, or by hand: certlm.msc, Personal, Import.",
    ),
  "remove-certificates": ({ certificates }) =>
    leftOut(
      "Remove old certificates",
      `Remove these old certificates by hand in certlm.msc, Personal: ${certificates.map(({ thumbprint, subject }) => `${subject} (${thumbprint})`).join("; ")}`,
    ),
  "set-proxy": ({ proxy }, plan) => ({
    title: proxy
      ? `Set the proxy of the agent to ${proxy.host}, port ${proxy.port}`
      : "Let the agent connect without a proxy of its own",
    needs: proxy?.user ? [secretInput, proxyPasswordInput, setProxy] : [setProxy],
    ...(proxy?.user
      ? {
          asks: ps`Read-ProxyPassword -Server ${serverOf(proxy)} -User ${quote(proxy.user)} -SecretFile ${fileOf(plan, "proxyPassword")}`,
        }
      : {}),
    call: ps`Set-Proxy ${proxyArguments(proxy)}`,
  }),
  "make-credentials": ({ vault }) => ({
    title: `Take the vault credentials file for ${vault.name}`,
    needs: [],
    call: ps`Write-Output '  As given with -VaultCredentialsFile; needed only where this server is to be registered.'`,
    byHand: `Signing in to Azure and making a vault credentials file. Download the file of the vault ${vault.name} by hand (Azure portal, the vault, Properties, Backup Credentials, Download; click once) and name it with -VaultCredentialsFile.`,
  }),
  "save-passphrase": ({ file, change }) => ({
    title: `Save a copy of the passphrase to ${file}`,
    needs: [secretInput, passphraseInput, savePassphrase],
    call: ps`Save-Passphrase -File ${quote(file)} -Change ${flag(change)}`,
  }),
  register: ({ registerAnyway }, plan) => {
    const proxy = find(plan, "set-proxy");
    const vault = find(plan, "make-credentials")?.vault;
    return {
      title: "Register this server with the vault",
      needs: [deciding, credentialsFile, register],
      decides: ps`Initialize-Registration -Anyway ${flag(registerAnyway)} -Vault ${quote(vault?.name ?? "")} -ResourceGroup ${quote(vault?.resourceGroup ?? "")} -SubscriptionId ${quote(vault?.subscriptionId ?? "")}`,
      // Made on a server without a product, the plan does not know that the script may run on one with DPM.
      call: proxy
        ? ps`Register-Server
    Set-ProxyAfterRegistration ${proxyArguments(proxy.proxy)}`
        : ps`Register-Server`,
    };
  },
  "set-throttling": (action) => ({
    title: action.throttling
      ? `Limit backups to ${action.throttling.workHourKbps} Kbps in work hours and ${action.throttling.nonWorkHourKbps} Kbps outside them`
      : "Let backups use the whole line",
    needs: [setThrottling],
    call: throttle(action),
  }),
  "set-proxy-after-registration": ({ proxy }) => ({
    title: "Set the proxy again, if it was not taken before the registration",
    needs: [setProxy],
    call: ps`Set-ProxyAfterRegistration ${proxyArguments(proxy)}
    Write-Output $StateText['already-so']`,
  }),
  "start-agent-service": () => ({
    title: "Start the service of the agent (obengine)",
    needs: [agentService, startAgentService],
    call: ps`Confirm-AgentService`,
  }),
  "restart-agent-service": () => ({
    title: "Restart the service of the agent (obengine): a backup that runs then may fail",
    needs: [agentService, restartAgentService],
    call: ps`Restart-AgentService`,
  }),
  "make-recovery-folder": ({ folder }) => ({
    title: `Make the folder ${folder} and let SYSTEM change what is in it`,
    needs: [makeRecoveryFolder],
    call: ps`New-RecoveryFolder -Folder ${quote(folder)}`,
  }),
  "set-recovery-folder": ({ folder }) => ({
    title: `Set the recovery folder to ${folder}`,
    needs: [setRecoveryFolder],
    call: ps`Set-RecoveryFolder -Folder ${quote(folder)}`,
  }),
  "set-passphrase": ({ change }, plan) => ({
    title: change ? "Change the encryption passphrase" : "Set the encryption passphrase",
    needs: [secretInput, passphraseInput, setPassphrase],
    asks: ps`Read-Passphrase -SecretFile ${fileOf(plan, "passphrase")} -SavedFile ${quote(savedFileOf(plan))} -Generate ${flag(makesPassphrase(plan))} -Change ${flag(change)} -Registers $script:RegistersNow`,
    call: ps`Set-Passphrase -Change ${flag(change)} -PinFile ${fileOf(plan, "securityPin")}`,
  }),
  "remove-credentials-file": () => ({
    title: "Delete the vault credentials file",
    needs: [removeCredentials],
    call: ps`Remove-CredentialsFile`,
  }),
  confirm: () => ({
    title: "Read the settings back from this server",
    needs: [confirm],
    call: ps`Confirm-Server`,
  }),
};

/** The block of this action. The table above proves that kind and block belong together. */
export function blockOf<K extends ActionKind>(action: ActionOf<K>, plan: Plan): Block {
  const make = blocks[action.kind] as unknown as (action: ActionOf<K>, plan: Plan) => Block;
  return make(action, plan);
}
