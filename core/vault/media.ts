/** What is wrong with the folder that the media was extracted to. */
import type { InstallationAnswer } from "../answers.ts";
import type { ErrorData } from "../errors.ts";
import type { Media } from "../ports.ts";
import { backupServerOf } from "./backup-server.ts";
import { compareVersions, MIN_AGENT_VERSION } from "./versions.ts";

/** The first thing that stands in the way; null: nothing that could be seen does. What could not be told is left to set-up. */
export function mediaFault(media: Media, said: InstallationAnswer): ErrorData | null {
  const { setup, product, agentVersion, bundlesSql } = media;
  const wanted = backupServerOf(said);
  if (setup === "absent") return { code: "backup-server.media-missing", about: { folder: said.media } };
  if (product !== null && wanted !== null && product !== wanted)
    return { code: "backup-server.media-other-product", about: { folder: said.media, product } };
  if (isTooOld(agentVersion))
    return {
      code: "backup-server.media-agent-too-old",
      about: { version: agentVersion ?? "", needed: MIN_AGENT_VERSION },
    };
  if (bundlesSql === false && said.sql.use === "bundled")
    return { code: "backup-server.media-without-sql", about: { folder: said.media } };
  return null;
}

/** An agent that cannot read today's credentials files: with it set-up fails while it registers. */
const isTooOld = (version: string | null): boolean =>
  version !== null && compareVersions(version, MIN_AGENT_VERSION) < 0;
