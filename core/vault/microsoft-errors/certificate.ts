/** What Microsoft's products report: registration with a certificate, as it was before vault credentials. What each means is said in text/microsoft-errors-certificate. */
import type { Row } from "./row.ts";

export const certificate = {
  notAssociated: {
    ids: [34508],
    phrases: ["not associated with any backup vaults"],
    fixes: ["uploadCertificate", "legacyCsp"],
    sources: ["errorCatalogue", "tobiefysh"],
  },
  noCertificate: { ids: [34509, 34510], fixes: ["validCertificate"], sources: ["errorCatalogue"] },
  otherCertificate: { ids: [34512], fixes: ["certificateOfVault"], sources: ["errorCatalogue"] },
  cngProvider: { phrases: ["invalid provider type specified"], fixes: ["legacyCsp"], sources: ["tobiefysh"] },
  templateNotFound: {
    phrases: ["template not found. do you wish to continue anyway"],
    fixes: ["templateName"],
    sources: ["tobiefysh"],
  },
} as const satisfies Readonly<Record<string, Row>>;
