/** For tests: plans that together have every flow, product and kind of action. */
import { Answers } from "../../core/answers.ts";
import { makePlan } from "../../core/plan/make-plan.ts";
import { Action, type Plan } from "../../core/plan/plan.ts";
import { PRODUCTS } from "../../core/products.ts";
import { factsOf } from "../test-facts.ts";

const context = {
  practice: false,
  madeCredentialsFile: "C:\\data\\vault1.VaultCredentials",
  signedCertificateFile: "C:\\data\\signed.cer",
  setupFolder: "C:\\data\\setup",
  setupLogFile: "C:\\data\\setup.log",
  madeAt: "2026-11-21T12:34:56.789Z",
};
export const byFile = { credentials: { from: "file", file: "C:\\reg\\v.VaultCredentials" } };
const bySignIn = {
  credentials: { from: "sign-in", vault: { subscriptionId: "s", resourceGroup: "g", name: "vault1" } },
};
const settings = {
  agent: {
    installer: "C:\\Install\\MARSAgentInstaller.exe",
    agentFolder: "D:\\Agent",
    scratchFolder: "E:\\S",
  },
  proxy: { use: "custom", host: "proxy1", port: 3128, user: "contoso\\svc" },
  throttling: { limited: true, workDays: ["monday", "sunday"] },
  recoveryFolder: "D:\\Recovery",
};
const generated = { from: "generated", saveTo: "E:\\keep" };
const files = { passphrase: { file: "E:\\p.txt" }, proxyPassword: { file: "E:\\q.txt" } };

/** Every flow and kind of answer, on every product. */
const answers: readonly object[] = [
  byFile,
  bySignIn,
  { ...byFile, ...settings, passphrase: generated },
  { ...bySignIn, ...settings, secretFiles: files, registerAnyway: true },
  { ...byFile, ...settings, flow: "re-register", passphrase: { saveTo: "E:\\keep" } },
  { flow: "change-settings" },
  { ...settings, flow: "change-settings", passphrase: { ...generated, change: true } },
];
export const planOf = (said: object, product: (typeof PRODUCTS)[number] = "none"): Plan =>
  makePlan(Answers.parse(said), factsOf({ product }), context);
export const signedIn = {
  cloud: "public",
  proxy: Answers.parse({}).proxy,
  signIn: Answers.parse({}).credentials.signIn,
  vault: { subscriptionId: "s", resourceGroup: "g", name: "vault1" },
};
/** Kinds that none of the answers above leads to. */
const more = [
  {
    kind: "install-backup-server",
    product: "mabs",
    installation: Answers.parse({}).installation,
    computer: "BACKUP01",
    credentialsFile: null,
    folder: "C:\\data\\setup",
    logFile: "C:\\data\\setup.log",
  },
  { kind: "opt-in-microsoft-update" },
  {
    ...signedIn,
    kind: "create-vault",
    region: "westeurope",
    redundancy: "geo-redundant",
    publicAccess: true,
    registerAnyway: false,
  },
  { kind: "start-agent-service" },
  { kind: "restart-agent-service" },
  { kind: "remove-certificate-request" },
  {
    kind: "request-certificate",
    ca: "CA01\\Contoso's CA",
    template: "DPMClientAuth",
    commonName: "",
    certificateFile: "C:\\data\\signed.cer",
    vault: signedIn.vault,
    registerAnyway: false,
  },
  { kind: "import-certificate", key: "pfx", certificateFile: "C:\\reg\\mine.pfx" },
  {
    kind: "remove-certificates",
    certificates: [{ thumbprint: "A".repeat(40), subject: "CN=Windows Azure Tools" }],
  },
  {
    kind: "store-passphrase",
    cloud: "public",
    proxy: signedIn.proxy,
    signIn: signedIn.signIn,
    keyVault: { uri: "https://kv1.vault.azure.net/", secretName: "BACKUP01" },
    change: false,
  },
].map((action) => Action.parse({ ...action, id: action.kind }));
/** One action of each kind, at least. */
export const everything: Plan = (() => {
  const plan = planOf({ ...bySignIn, ...settings, passphrase: generated }, "dpm");
  const [install] = planOf(settings).actions;
  return { ...plan, actions: [...more, ...(install ? [install] : []), ...plan.actions] };
})();
export const plans = [
  everything,
  ...PRODUCTS.flatMap((product) => answers.map((said) => planOf(said, product))),
];
