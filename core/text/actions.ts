/** What each action of a plan does, in one sentence. Keys are the actions' kinds. */
import { words } from "./catalogue.ts";

export const actions = words("actions", {
  "install-agent": "Install the Azure Backup (MARS) agent",
  "start-agent-service": "Start the agent's service (obengine)",
  "restart-agent-service": "Restart the agent's service (obengine); a backup that runs then may fail",
  "set-proxy": "Set the agent's proxy to {host}, port {port}",
  "no-proxy": "Let the agent connect without a proxy of its own",
  "make-credentials": "Sign in to Azure and make vault credentials for {vault}",
  "save-passphrase": "Save a copy of the passphrase to {file}",
  register: "Register this server with the vault",
  "set-throttling": "Limit backups to {inWorkHours} in work hours and {otherwise} outside them",
  "no-throttling": "Let backups use the whole line",
  "set-proxy-after-registration": "Set the proxy again, if it was not taken before the registration",
  "make-recovery-folder": "Make the folder {folder} and let SYSTEM change what is in it",
  "set-recovery-folder": "Set the recovery folder to {folder}",
  "set-passphrase": "Set the encryption passphrase",
  "change-passphrase": "Change the encryption passphrase",
  "remove-certificate-request": "Delete the certificate request and its private key",
  "remove-credentials-file": "Delete the vault credentials file",
  confirm: "Read the settings back from this server",
});
