/**
 * A certificate request of this server: its key is made and kept here, in one private file of the data folder, until the
 * CA's certificate has come and the vault credentials are written. The CA, and the page, see only the request.
 */
import { z } from "zod";
import { SetupError } from "../errors.ts";
import type { Certificates, Clock, Files } from "../ports.ts";
import { Secret } from "../secret.ts";

const MAX_BYTES = 64 * 1024;

/** What is kept. The key is in it: the file is for this account alone. */
const Kept = z.strictObject({
  version: z.literal(1),
  commonName: z.string().min(1).max(64),
  madeAt: z.iso.datetime(),
  request: z.string().min(1).max(16_384),
  privateKey: z.string().min(1).max(16_384),
  /** The CA that has it, and the number that it gave it. */
  submitted: z
    .strictObject({ ca: z.string().max(256), requestId: z.string().regex(/^\d{1,18}$/) })
    .optional(),
});

/** A request whose certificate has not come yet. */
export interface PendingRequest {
  readonly commonName: string;
  readonly madeAt: string;
  /** PKCS #10, PEM. */
  readonly request: string;
}

/** Where it was handed in. */
export type Submitted = NonNullable<z.infer<typeof Kept>["submitted"]>;

const fileOf = (files: Pick<Files, "dataPath">): string => files.dataPath("certificate", "request.json");

async function readKept(files: Files): Promise<z.infer<typeof Kept> | null> {
  const file = fileOf(files);
  if ((await files.state(file)) !== "file") return null;
  try {
    return Kept.parse(JSON.parse(new TextDecoder().decode(await files.read(file, MAX_BYTES))));
  } catch {
    // Nobody else writes it. What cannot be read is no key that could still be used; the cause may quote it.
    throw new SetupError("certificate.no-request", { file });
  }
}

const seen = ({ commonName, madeAt, request }: z.infer<typeof Kept>): PendingRequest => ({
  commonName,
  madeAt,
  request,
});

/** The request that waits for its certificate; null where there is none. Throws `certificate.no-request` for a damaged one. */
export async function pendingRequest(files: Files): Promise<PendingRequest | null> {
  const kept = await readKept(files);
  return kept && seen(kept);
}

/** Where the run puts what a CA has made of it. */
export const signedFileOf = (files: Pick<Files, "dataPath">): string =>
  files.dataPath("certificate", "signed.cer");

/** Where the request is while it waits; null where it was not handed in by this program. */
export const whereSubmitted = async (files: Files): Promise<Submitted | null> =>
  (await readKept(files))?.submitted ?? null;

/** Noted down, so that the very same request is asked for the next time. `null`: it has to be handed in anew. */
export async function noteSubmitted(files: Files, submitted: Submitted | null): Promise<void> {
  const kept = await readKept(files);
  if (kept === null) throw new SetupError("certificate.no-request", { file: fileOf(files) });
  const { submitted: _before, ...rest } = kept;
  const now = { ...rest, ...(submitted && { submitted }) };
  await files.writePrivate(fileOf(files), new TextEncoder().encode(JSON.stringify(Kept.parse(now))));
}

/** Throws `certificate.no-request`. */
export async function readRequestKey(files: Files): Promise<Secret> {
  const kept = await readKept(files);
  if (kept === null) throw new SetupError("certificate.no-request", { file: fileOf(files) });
  return new Secret(kept.privateKey);
}

/**
 * Makes key and request, and keeps them. One that waits already is given back as it is: its certificate may be on the way,
 * and a new key would make it worthless.
 * Throws `file.write-failed`, `certificate.no-request` for a damaged one.
 */
export async function makeRequest(
  ports: { readonly files: Files; readonly certificates: Certificates; readonly clock: Pick<Clock, "now"> },
  commonName: string,
): Promise<PendingRequest> {
  const { files, certificates, clock } = ports;
  const waiting = await pendingRequest(files);
  if (waiting) return waiting;
  const { request, key } = await certificates.makeRequest(commonName);
  const madeAt = clock.now().toISOString();
  const kept = { version: 1, commonName, madeAt, request, privateKey: key.reveal() } as const;
  await files.writePrivate(fileOf(files), new TextEncoder().encode(JSON.stringify(Kept.parse(kept))));
  return { commonName, madeAt, request };
}

export const hasRequest = async (files: Files): Promise<boolean> =>
  (await files.state(fileOf(files))) === "file";

/** Its certificate, should it still come, is worthless then. */
export async function discardRequest(files: Files): Promise<void> {
  await files.remove(signedFileOf(files));
  await files.remove(fileOf(files));
}
