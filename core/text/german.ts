/** The German words. Loaded when German is spoken; each catalogue stands in `german/` under its English one's name. */
import { type Messages, translatedMessages } from "./catalogue.ts";
import { actions } from "./german/actions.ts";
import { closing } from "./german/closing.ts";
import { problems } from "./german/problems.ts";
import { steps } from "./german/steps.ts";

const catalogues: Messages = {
  closing,
  steps,
  problems,
  actions,
};

export const german = translatedMessages(catalogues);
