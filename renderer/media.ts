/** The folder of the media, as the host has read it. Which of it stands in the way is said by the core. */
import type { InstallationAnswer } from "../core/answers.ts";
import type { Media } from "../core/ports.ts";
import { explain } from "../core/text/errors.ts";
import { mediaFault } from "../core/vault/media.ts";

/** What was read of one folder. */
export interface MediaReading {
  readonly folder: string;
  readonly media: Media;
}

/** What to say at the field; null while the folder has not been read, or when nothing is wrong with it. */
export function mediaWords(reading: MediaReading | null, said: InstallationAnswer): string | null {
  if (reading === null || reading.folder !== said.media || said.product === "mars-agent") return null;
  const fault = mediaFault(reading.media, said);
  if (!fault) return null;
  const { message, remedy } = explain(fault);
  return `${message} ${remedy}`;
}
