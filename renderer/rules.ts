/** What the pages after the first go by: their rules, the words of what breaks them, and what is looked at before they are left. */
import "../core/text/icu.ts";
import { withPresentSettings } from "../core/present-settings.ts";
import { checkUncheckedCertificate } from "./check-certificate.ts";
import { faultsOf } from "./faults.ts";
import { mediaOf } from "./media.ts";

export const rules = { withPresentSettings, checkUncheckedCertificate, faultsOf, mediaOf } as const;
