/** export: the plan as a plain PowerShell script, the answers in full, or the one command line. Nothing is changed. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { answerFileText } from "../../core/answer-file-text.ts";
import type { Answers } from "../../core/answers.ts";
import { SetupError } from "../../core/errors.ts";
import { powershellScript } from "../../core/powershell/script.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { exportWords } from "../../core/text/export-script.ts";
import { commandLine } from "../../core/text/save-as.ts";
import type { OpenedHost } from "../../practice/open-host.ts";
import { readAnswers } from "../answers-input.ts";
import type { ExportForm } from "../export-forms.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";

interface ExportFlags extends GlobalFlags {
  readonly as: ExportForm;
  readonly out?: string;
}

/** The answers are checked as for a run: what cannot be planned cannot be taken along. */
export const exportAs = (file: string, flags: ExportFlags): Promise<number> =>
  withMachine(flags, async (machine) => {
    const answers = await readAnswers(file, machine.ports.files);
    const text = await textOf(flags, machine, path.resolve(file), answers);
    if (flags.out === undefined) {
      process.stdout.write(flags.json ? `${JSON.stringify({ as: flags.as, text })}\n` : text);
      return EXIT.done;
    }
    const out = path.resolve(flags.out);
    await writeNew(out, text);
    process.stdout.write(
      flags.json
        ? `${JSON.stringify({ as: flags.as, file: out })}\n`
        : `${exportWords.written({ file: out })}\n`,
    );
    return EXIT.done;
  });

async function textOf(
  { as, practice = false }: ExportFlags,
  { host }: OpenedHost,
  file: string,
  answers: Answers,
): Promise<string> {
  const { plan } = await host.preview(answers);
  const forms = {
    powershell: () => powershellScript(plan),
    answers: () => answerFileText(answers),
    "command-line": () => `${commandLine(file, practice)}\n`,
  } satisfies Record<ExportForm, () => string>;
  return forms[as]();
}

/** Never over a file that is there: it may be another server's. */
async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") {
      throw new SetupError("command.wrong-use", { detail: exportWords.exists({ file }) }, { cause });
    }
    throw new SetupError("file.write-failed", { file }, { cause });
  }
}
