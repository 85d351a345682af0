/** certificate request, certificate discard-request: for a CA of one's own. The key stays in the data folder. */
import path from "node:path";
import { SetupError } from "../../core/errors.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { cliWords as words } from "../../core/text/command-line.ts";
import { wrongUse } from "../../core/text/wrong-use.ts";
import { discardRequest, makeRequest } from "../../core/vault/certificate-request.ts";
import {
  isCommonName,
  isTemplateName,
  REQUEST_FILE,
  REQUEST_INF_FILE,
  REQUEST_SCRIPT_FILE,
  requestCommands,
  requestInf,
  requestScript,
} from "../../core/vault/request-files.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";
import { printResult } from "../print.ts";

interface RequestFlags extends GlobalFlags {
  readonly name?: string;
  readonly template: string;
  readonly out: string;
}

const refused = (detail: string): SetupError => new SetupError("command.wrong-use", { detail });

export const request = (flags: RequestFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const name = flags.name ?? (await ports.backupServer.probe()).computerName ?? "";
    if (!isCommonName(name)) throw refused(wrongUse.name);
    if (flags.template !== "" && !isTemplateName(flags.template)) throw refused(wrongUse.template);
    const made = await makeRequest(ports, name);
    const folder = path.resolve(flags.out);
    const [file, inf] = [path.join(folder, REQUEST_FILE), path.join(folder, REQUEST_INF_FILE)];
    const encoder = new TextEncoder();
    await ports.files.writePrivate(file, encoder.encode(made.request));
    await ports.files.writePrivate(inf, encoder.encode(requestInf(made.commonName, flags.template)));
    const script = path.join(folder, REQUEST_SCRIPT_FILE);
    await ports.files.writePrivate(script, encoder.encode(requestScript(flags.template, "")));
    const commands = requestCommands(flags.template);
    printResult(flags, { ...made, file, inf, script, commands }, [
      words.request.made({ name: made.commonName, when: made.madeAt, file }),
      words.request.submit,
      ...commands.map((command) => `  ${command}`),
      words.request.next({ command: "backup-setup credentials make … --key ad-cs --certificate server.cer" }),
    ]);
    return EXIT.done;
  });

export const discard = (flags: GlobalFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    await discardRequest(ports.files);
    printResult(flags, { discarded: true }, [words.request.discarded]);
    return EXIT.done;
  });
