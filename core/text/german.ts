/** The German words. Loaded when German is spoken; each catalogue stands in `german/` under its English one's name. */
import { type Messages, translatedMessages } from "./catalogue.ts";

const catalogues: Messages = {};

export const german = translatedMessages(catalogues);
