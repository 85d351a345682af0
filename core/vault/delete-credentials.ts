/** Deletes a vault credentials file that nobody needs any more. */
import { SetupError } from "../errors.ts";
import type { Ports } from "../ports.ts";
import { hasCredentialsExtension } from "./credentials-file.ts";
import { fileNameOf } from "./folders.ts";
import { readCredentialsFile } from "./read-credentials.ts";

/**
 * Until it expires whoever has it can register other machines with the vault. What is no such file is not touched, whatever
 * its path; one that is gone already is fine.
 * @throws SetupError vault-credentials.*, file.*
 */
export async function deleteCredentialsFile(
  ports: Pick<Ports, "files" | "certificates" | "clock">,
  given: string,
): Promise<void> {
  const file = ports.files.absolute(given);
  if (!hasCredentialsExtension(fileNameOf(file)))
    throw new SetupError("vault-credentials.wrong-extension", { file: fileNameOf(file) });
  if ((await ports.files.state(file)) === "absent") return;
  const report = await readCredentialsFile(ports, file);
  const [fault] = report.problems;
  if (report.kind === null)
    throw new SetupError(fault?.code ?? "vault-credentials.unknown-kind", fault?.about ?? { file });
  await ports.files.remove(file);
}
