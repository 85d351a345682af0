/** passphrase make, passphrase check. */
import path from "node:path";
import { withoutLineEnd } from "../../core/actions/passphrase.ts";
import { SetupError } from "../../core/errors.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { cliWords as words } from "../../core/text/command-line.ts";
import { explain } from "../../core/text/errors.ts";
import { makePassphrase, passphraseProblems } from "../../core/vault/passphrase.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";
import { printResult, problemLines } from "../print.ts";
import { readSecrets } from "../secrets-input.ts";

const MAX_PASSPHRASE_BYTES = 4096;

/** Printing the passphrase is the very purpose of the command; with --out it is written for this account only, and not printed. */
export async function make(flags: GlobalFlags & { readonly out?: string }): Promise<number> {
  const passphrase = makePassphrase();
  const { out } = flags;
  if (out === undefined) {
    printResult(flags, { passphrase }, [passphrase]);
    return EXIT.done;
  }
  return withMachine(flags, async ({ ports }) => {
    const file = path.resolve(out);
    if ((await ports.files.state(file)) !== "absent")
      throw new SetupError("passphrase.file-differs", { file });
    await ports.files.writePrivate(file, new TextEncoder().encode(`${passphrase}\r\n`));
    printResult(flags, { file }, [words.written({ file })]);
    return EXIT.done;
  });
}

export const check = (flags: GlobalFlags & { readonly file?: string }): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const passphrase = flags.file ? await fromFile(flags.file) : await fromInput();
    const problems = passphraseProblems(passphrase).map((code) => explain({ code, about: {} }));
    printResult(flags, { accepted: problems.length === 0, problems }, [
      ...problemLines(problems),
      problems.length === 0 ? words.passphrase.taken : words.passphrase.notTaken,
    ]);
    return problems.length === 0 ? EXIT.done : EXIT.answers;

    async function fromFile(file: string): Promise<string> {
      const bytes = await ports.files.read(path.resolve(file), MAX_PASSPHRASE_BYTES);
      return withoutLineEnd(new TextDecoder().decode(bytes));
    }
  });

async function fromInput(): Promise<string> {
  const { passphrase } = await readSecrets(["passphrase"]);
  if (passphrase === undefined) throw new SetupError("secrets.missing", { name: "passphrase" });
  return passphrase;
}
