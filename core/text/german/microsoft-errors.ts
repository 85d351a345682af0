/** German of the large catalogues that are loaded when somebody asks what an error of Microsoft's means. */
import { translatedMessages } from "../catalogue.ts";
import { microsoftAnswerFile } from "./microsoft-errors-answer-file.ts";
import { microsoftBackup } from "./microsoft-errors-backup.ts";
import { microsoftCertificate } from "./microsoft-errors-certificate.ts";
import { microsoftConnection } from "./microsoft-errors-connection.ts";
import { microsoftPassphrase } from "./microsoft-errors-passphrase.ts";
import { microsoftRegistration } from "./microsoft-errors-registration.ts";
import { microsoftService } from "./microsoft-errors-service.ts";
import { microsoftSetup } from "./microsoft-errors-setup.ts";
import { microsoftSql } from "./microsoft-errors-sql.ts";
import { microsoftVault } from "./microsoft-errors-vault.ts";
import { microsoftExplanation } from "./microsoft-explanation.ts";
import { microsoftFixes } from "./microsoft-fixes.ts";

export const germanMicrosoftErrors = translatedMessages({
  microsoftAnswerFile,
  microsoftBackup,
  microsoftCertificate,
  microsoftConnection,
  microsoftPassphrase,
  microsoftRegistration,
  microsoftService,
  microsoftSetup,
  microsoftSql,
  microsoftVault,
  microsoftExplanation,
  microsoftFixes,
});
