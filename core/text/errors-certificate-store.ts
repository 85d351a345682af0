/** Messages for the machine's certificate store, and for asking a CA of AD CS. */
import type { MessagesFor } from "./error-words.ts";

const SAYS = "{microsoftText, select, missing {} other { Windows says: {microsoftText}}}";
const CA = "{ca, select, missing {the CA} other {the CA {ca}}}";
const REQUEST = "{requestId, select, missing {} other { (request {requestId})}}";

export const certificateStoreErrors = {
  "certificate-store.refused": {
    message: `Windows did not let this program work in the machine's certificate store.${SAYS}`,
    remedy:
      "Run this program as administrator. If a policy protects the store, do this step by hand in certlm.msc; then run it again: what is done is found.",
  },
  "certificate-store.not-old": {
    message:
      "Nothing was removed: the certificate {thumbprint, select, missing {that was named} other {{thumbprint}}} is in use, is not an old one, or has another name than the one that was typed.",
    remedy:
      "Look at the list of old certificates again, and name only those that stand there, with their names.",
  },
} satisfies MessagesFor<"certificate-store">;

export const certificateRequestErrors = {
  "certificate-request.pending": {
    message: `{ca, select, missing {The CA} other {The CA {ca}}} has the request${REQUEST}, and has not decided on it yet.${SAYS}`,
    remedy:
      "Have it issued there, or wait. Then resume the run: it asks for this very request again, and makes no second one.",
  },
  "certificate-request.denied": {
    message: `{ca, select, missing {The CA} other {The CA {ca}}} refused the request${REQUEST}.${SAYS}`,
    remedy:
      "Clear up with whoever runs the CA what it lacks, such as the right to enrol with the template. Then run this again: the same request is handed in anew.",
  },
  "certificate-request.not-submitted": {
    message: `The request could not be handed to ${CA}.${SAYS}`,
    remedy:
      "Check the CA's name (HOST\\CA Name, as certutil shows it), the template's name, and whether this server reaches the CA. Or save the request and hand it in by other means.",
  },
} satisfies MessagesFor<"certificate-request">;
