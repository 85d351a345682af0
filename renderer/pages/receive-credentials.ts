/** A file from the page to the host: bounded, read as text, kept privately over there. */
import { SetupError } from "../../core/errors.ts";
import type { Setup } from "../stores.ts";

/** The host takes no more; a real file has about 5 KB. */
const MAX_BYTES = 65_536;

export async function receive(file: File, { link, wizard }: Setup): Promise<void> {
  const { received } = wizard.getState();
  received(file.name, { file: file.name, state: "reading" });
  try {
    if (file.size > MAX_BYTES)
      throw new SetupError("vault-credentials.too-large", { file: file.name, bytes: file.size });
    const kept = await link.host.receiveCredentials({ name: file.name, text: await file.text() });
    received(kept.file, { file: kept.file, state: "read", report: kept.report });
  } catch (thrown) {
    received(file.name, { file: file.name, state: "failed", error: SetupError.from(thrown).toData() });
  }
}
