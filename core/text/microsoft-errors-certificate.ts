/** Causes of Microsoft's errors: registration with a certificate, as it was before vault credentials. The rows are in vault/microsoft-errors/certificate. */
import { words } from "./catalogue.ts";

export const microsoftCertificate = words("microsoftCertificate", {
  notAssociated: "The certificate's public key was not uploaded to the vault, or its key is a CNG key.",
  noCertificate:
    "The certificate store holds no usable certificate: expired, without client authentication, or without its private key.",
  otherCertificate: "No vault belongs to this certificate.",
  cngProvider: "The certificate's key was made by a CNG provider, which the agent cannot use.",
  templateNotFound: "The certificate template's name is wrong, or the domain has not replicated it yet.",
});
