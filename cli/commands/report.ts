/** The command that collects what somebody who helps needs to know. It looks only, and writes one file. */
import { SetupError } from "../../core/errors.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { reportFile as words } from "../../core/text/report-file.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";
import { columns, printResult } from "../print.ts";

export interface ReportFlags extends GlobalFlags {
  readonly out: string;
  readonly keepIds?: boolean;
  readonly keepNames?: boolean;
}

/** A file that is there already is left alone: another report may lie in it. */
export const report = (flags: ReportFlags): Promise<number> =>
  withMachine(flags, async ({ host, ports }) => {
    const file = ports.files.absolute(flags.out);
    if ((await ports.files.state(file)) !== "absent")
      throw new SetupError("file.write-failed", { file, reason: "it is there already" });
    const { keepIds = false, keepNames = false } = flags;
    const { contents, zip } = await host.makeReport({ keepIds, keepNames });
    await ports.files.writePrivate(file, new Uint8Array(Buffer.from(zip, "base64")));
    const lines = contents.map(({ file: name, what }): readonly [string, string] => [name, what]);
    printResult(flags, { file, contents, keepIds, keepNames }, [
      file,
      ...columns(lines),
      keepIds ? words.idsKept : words.idsLeftOut,
      keepNames ? words.namesKept : words.namesLeftOut,
      words.noSecrets,
    ]);
    return EXIT.done;
  });
