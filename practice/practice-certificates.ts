/**
 * Certificates that are always there to be brought in practice mode: a PFX of an organisation's own, and what the practice CA
 * has made of the request that waits on this server. Made when they are first read.
 */
import type { Files } from "../core/ports.ts";
import { pendingRequest } from "../core/vault/certificate-request.ts";
import type { CertificateParts } from "./practice-ca.ts";
import { PRACTICE_PFX_FILE, PRACTICE_SIGNED_FILE } from "./practice-hints.ts";

const isAt = (place: string, file: string): boolean =>
  place.replaceAll("/", "\\").toLowerCase() === file.toLowerCase();

export function withPracticeCertificates(parts: CertificateParts): Files {
  const { files } = parts;
  return {
    ...files,
    async state(place) {
      if (isAt(place, PRACTICE_PFX_FILE)) return "file";
      if (isAt(place, PRACTICE_SIGNED_FILE)) return (await pendingRequest(files)) ? "file" : "absent";
      return files.state(place);
    },
    async read(place, maxBytes) {
      if (isAt(place, PRACTICE_PFX_FILE)) return (await import("./practice-ca.ts")).practicePfx(parts);
      const pending = isAt(place, PRACTICE_SIGNED_FILE) ? await pendingRequest(files) : null;
      if (pending === null) return files.read(place, maxBytes);
      return (await import("./practice-ca.ts")).practiceSigned(parts, pending);
    },
  };
}
