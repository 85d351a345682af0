/** How the real products refuse: a text with an id. Wording shortened, ids and tell-tale words as Microsoft's catalogue has them. */

/** Thrown by the pretend products. What it means is found out from its text, as with the real ones. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

const TEXTS: Readonly<Record<number, string>> = {
  523: "The passwords do not match.",
  530: "The password cannot be blank.",
  801: "You must be an administrator to run setup.",
  832: "Setup cannot grant the account access to the DPM database.",
  858: "The product key is invalid.",
  3023: "The password does not meet the password policy.",
  4001: "There is insufficient disk space on the system volume.",
  4021: "The domain of this computer is not accessible.",
  4065: "UserName is missing.",
  4066: "CompanyName is missing.",
  4072: "The path is not valid.",
  4080: "The answer file was not found.",
  4306: "The user name or password for SQL Server is not correct.",
  4307: "Setup cannot connect to the SQL Server instance.",
  4308: "The SQL Server instance is not valid.",
  4324: "The local SQL Server instance cannot be chosen.",
  4364: "The user is not a member of the sysadmin role.",
  33495: "The Microsoft Azure Recovery Services Agent is installed on this computer.",
  33496: "A DPM server is installed on this computer.",
  4024: "Installation of the prerequisite failed. All changes made by the installation were rolled back.",
  33470: "Security PIN required.",
  34505: "The encryption passphrase for this server is not set.",
  34506: "The encryption passphrase stored for this computer is not correctly configured.",
  34507: "The encryption passphrase provided is incorrect.",
  34511: "The server name is already registered.",
  34513:
    "Invalid vault credentials provided. The file is either corrupted or does not have the latest credentials associated with the recovery service.",
  34514: "The vault credentials file provided has expired.",
  34515: "The vault is a deduplication enabled vault. Use its common passphrase.",
  34527: "Unable to access the vault credentials file.",
  34528: "Unable to read the vault credentials file.",
  100012: "The server must be registered with Microsoft Azure Backup.",
  100042: "The passphrase must have at least 16 characters.",
  100043: "The passphrase must have at least 16 characters.",
  100050: "Unable to connect to the Microsoft Azure Backup service.",
  100066: "The current operation failed due to an internal service error [0x7DC].",
  100068: "Microsoft Azure Backup does not support recovery to a network-share.",
  100069: "Could not find the recovery location.",
  100070: "The recovery destination specified is invalid.",
  100088: "The registration certificate for this server is no longer valid.",
  100110: "This server is not registered to the vault specified.",
  100121: "Not able to write to the specified recovery location.",
  100122: "This cannot be used on a DPM server.",
  100129: "The security PIN is not set.",
  100130: "The security PIN entered is incorrect.",
  130052: "The time on this machine is not synchronized.",
  130055: "Activation did not complete successfully. Internal service error [0x1FC07].",
  280001: "The proxy server address is not valid.",
  280002: "The proxy server port is not valid.",
  280003: "Enter the user name for the proxy server.",
  280004: "Enter the password for the proxy server.",
  280005: "The bandwidth must be between 512 Kbps and 1023 Mbps.",
  280006: "Select at least one work day.",
  280007: "The start and end of the work hours must differ.",
  280008: "The settings could not be saved.",
  280009: "The settings could not be read.",
  280010: "Enter both the user name and the password for the proxy server.",
};

export const refusal = (microsoftId: number, text = TEXTS[microsoftId] ?? "The operation failed."): Refusal =>
  new Refusal(`${text} (ID: ${microsoftId})`);
