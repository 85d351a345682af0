/** The folder of the media, as the host has read it. Which of it stands in the way is said by the core. */
import type { InstallationAnswer } from "../core/answers.ts";
import type { Host } from "../core/host.ts";
import type { Media } from "../core/ports.ts";
import { explain } from "../core/text/errors.ts";
import { mediaFault } from "../core/vault/media.ts";

/** What was read of one folder. */
export interface MediaReading {
  readonly folder: string;
  readonly media: Media;
}

/** What lies in the folder that was said; what was read of it before counts. null where nothing is to be read, or it could not be. */
export async function mediaOf(
  host: Pick<Host, "readMedia">,
  { product, media: folder }: InstallationAnswer,
  before: MediaReading | null,
): Promise<MediaReading | null> {
  if (product === "mars-agent" || folder.trim() === "") return null;
  if (before?.folder === folder) return before;
  try {
    return { folder, media: await host.readMedia({ folder }) };
  } catch {
    return null; // the run looks again, and says what is wrong then
  }
}

/** What to say at the field; null while the folder has not been read, or when nothing is wrong with it. */
export function mediaWords(reading: MediaReading | null, said: InstallationAnswer): string | null {
  if (reading === null || reading.folder !== said.media || said.product === "mars-agent") return null;
  const fault = mediaFault(reading.media, said);
  if (!fault) return null;
  const { message, remedy } = explain(fault);
  return `${message} ${remedy}`;
}
