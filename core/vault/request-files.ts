/** What a certificate request is asked with by hand: rules of its names, and the files and commands of Windows' own tools. */

/** The names under which the two files are offered to be saved; the CA's commands name them too. */
export const REQUEST_FILE = "request.req";
export const REQUEST_INF_FILE = "request.inf";
const CERTIFICATE_FILE = "server.cer";

/** X.520 allows a common name 64 characters; here it is a host name. */
const COMMON_NAME = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,62}[A-Za-z0-9])?$/;
export const isCommonName = (text: string): boolean => COMMON_NAME.test(text);
/** Template names have no blanks; display names do. */
export const isTemplateName = (text: string): boolean => /^[\w.-]{1,64}$/.test(text);

/** `CAHOST\CA Name`, as certutil shows it: it goes into a command line in quotation marks. */
export const isCaName = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}\\[^"%\\/\r\n]{1,64}$/.test(text.trim());

const LINE_END = "\r\n";

/**
 * The same request for Windows' own certreq: for CAs that take requests only from it. The key is then made by Windows, in a
 * legacy provider (the agent's .NET code knows no other), and comes here in a PFX; so it is exportable.
 */
export const requestInf = (commonName: string, template: string): string =>
  [
    "[Version]",
    'Signature = "$Windows NT$"',
    "",
    "[NewRequest]",
    `Subject = "CN=${commonName}"`,
    "KeyLength = 2048",
    "; 1 = AT_KEYEXCHANGE",
    "KeySpec = 1",
    "; digital signature and key encipherment",
    "KeyUsage = 0xA0",
    "MachineKeySet = TRUE",
    "Exportable = TRUE",
    'ProviderName = "Microsoft RSA SChannel Cryptographic Provider"',
    "; 12 = PROV_RSA_SCHANNEL, a legacy provider",
    "ProviderType = 12",
    "HashAlgorithm = sha256",
    "RequestType = PKCS10",
    "SMIME = FALSE",
    "Silent = TRUE",
    "",
    "[EnhancedKeyUsageExtension]",
    "; client authentication",
    "OID = 1.3.6.1.5.5.7.3.2",
    ...(template === ""
      ? []
      : [
          "",
          "[RequestAttributes]",
          "; the template's name, not its display name",
          `CertificateTemplate = ${template}`,
        ]),
    "",
  ].join(LINE_END);

/** What is typed at the CA, or at any computer that reaches it. CAHOST and CA Name are the CA's own. */
export const requestCommands = (template: string): readonly string[] => [
  [
    'certreq -submit -config "CAHOST\\CA Name"',
    ...(template === "" ? [] : [`-attrib "CertificateTemplate:${template}"`]),
    REQUEST_FILE,
    CERTIFICATE_FILE,
  ].join(" "),
  `certreq -retrieve -config "CAHOST\\CA Name" REQUESTID ${CERTIFICATE_FILE}`,
];

export const REQUEST_SCRIPT_FILE = "request-certificate.cmd";

/**
 * All steps with Windows' own tools, from request.inf beside it to the certificate in the machine's store: for whoever does it by
 * hand. It asks nothing and holds no secret; run again, it goes on where the CA had to be waited for. Nothing that could mean
 * something to cmd.exe is let into it.
 */
export function requestScript(template: string, ca: string): string {
  const at = isCaName(ca) ? ca.trim() : "CAHOST\\CA Name";
  const [submit = "", retrieve = ""] = requestCommands(isTemplateName(template) ? template : "").map(
    (command) => command.replace("CAHOST\\CA Name", () => at),
  );
  return [
    "@echo off",
    "rem Run as administrator, in the folder of request.inf. Set the CA below as HOST\\CA Name (certutil shows it).",
    `rem The key is made by Windows, in a legacy provider, and bound to the certificate in LocalMachine\\My.`,
    'cd /d "%~dp0"',
    `if exist ${CERTIFICATE_FILE} goto accept`,
    'if not "%1"=="" goto retrieve',
    `certutil -csplist | findstr /c:"Microsoft RSA SChannel Cryptographic Provider" || exit /b 1`,
    `if exist ${REQUEST_FILE} goto submit`,
    `certreq -new ${REQUEST_INF_FILE} ${REQUEST_FILE} || exit /b 1`,
    ":submit",
    `${submit} || exit /b 1`,
    `if exist ${CERTIFICATE_FILE} goto accept`,
    "echo The CA has not decided yet. Later: %~nx0 and the RequestId that stands above.",
    "exit /b 2",
    ":retrieve",
    `${retrieve.replace("REQUESTID", "%1")} || exit /b 1`,
    `if not exist ${CERTIFICATE_FILE} exit /b 2`,
    ":accept",
    `certreq -accept -machine ${CERTIFICATE_FILE} || exit /b 1`,
    "rem The provider, the private key and the chain, then the revocation lists:",
    "certutil -store my",
    "certutil -verifystore my",
    `certutil -verify -urlfetch ${CERTIFICATE_FILE}`,
    "",
  ].join(LINE_END);
}
