/** Every kind of action and its handler: a missing one does not compile. */
import type { Action, ActionKind } from "../plan/plan.ts";
import { confirm } from "./confirm.ts";
import { createVault } from "./create-vault.ts";
import type { Handler } from "./handler.ts";
import { importCertificate } from "./import-certificate.ts";
import { installAgent } from "./install-agent.ts";
import { installBackupServer } from "./install-backup-server.ts";
import { makeCredentials } from "./make-credentials.ts";
import { makeRecoveryFolder } from "./make-recovery-folder.ts";
import { optInMicrosoftUpdate } from "./opt-in-microsoft-update.ts";
import { savePassphrase, setPassphrase } from "./passphrase.ts";
import { register } from "./register.ts";
import { removeCertificateRequest } from "./remove-certificate-request.ts";
import { removeCertificates } from "./remove-certificates.ts";
import { removeCredentialsFile } from "./remove-credentials-file.ts";
import { requestCertificate } from "./request-certificate.ts";
import { restartAgentService } from "./restart-agent-service.ts";
import { setProxy, setProxyAfterRegistration, setRecoveryFolder, setThrottling } from "./settings.ts";
import { startAgentService } from "./start-agent-service.ts";
import { storePassphrase } from "./store-passphrase.ts";

export const handlers = {
  "install-agent": installAgent,
  "install-backup-server": installBackupServer,
  "opt-in-microsoft-update": optInMicrosoftUpdate,
  "start-agent-service": startAgentService,
  "restart-agent-service": restartAgentService,
  "set-proxy": setProxy,
  "create-vault": createVault,
  "make-credentials": makeCredentials,
  "save-passphrase": savePassphrase,
  "store-passphrase": storePassphrase,
  register,
  "set-proxy-after-registration": setProxyAfterRegistration,
  "set-throttling": setThrottling,
  "make-recovery-folder": makeRecoveryFolder,
  "set-recovery-folder": setRecoveryFolder,
  "set-passphrase": setPassphrase,
  "request-certificate": requestCertificate,
  "import-certificate": importCertificate,
  "remove-certificates": removeCertificates,
  "remove-certificate-request": removeCertificateRequest,
  "remove-credentials-file": removeCredentialsFile,
  confirm,
} satisfies { [K in ActionKind]: Handler<Extract<Action, { kind: K }>> };

/** The handler of this action. The table above proves that kind and handler belong together. */
export const handlerOf = (action: Action): Handler => handlers[action.kind] as unknown as Handler;
