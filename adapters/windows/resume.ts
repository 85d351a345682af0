/** Opening this program at the next sign-in: an entry of RunOnce, which Windows takes away when it has used it. */
import { SetupError } from "../../core/errors.ts";
import type { BackupServer } from "../../core/ports.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript } from "./questions.ts";

const TIMEOUT_MS = 60_000;
/** "The command line must not be longer than 260 characters" (Run and RunOnce registry keys). */
const MAX_COMMAND_CHARACTERS = 260;

/** How this very program is started, each part in quotation marks; a program under Node is started with its file. */
export const ownCommand = ({
  execPath,
  argv,
  versions,
}: Pick<NodeJS.Process, "execPath" | "argv" | "versions"> = process): string => {
  const [, file] = argv;
  const parts = versions.electron === undefined && file !== undefined ? [execPath, file] : [execPath];
  return parts.map((part) => `"${part}"`).join(" ");
};

export function resumePorts(
  powershell: PowerShell,
  command: string = ownCommand(),
): Pick<BackupServer, "resumesAtSignIn" | "setResumeAtSignIn"> {
  const ask = (wish: "look" | "on" | "off") =>
    askScript(
      powershell,
      "resume-at-sign-in",
      { wish, command },
      { timeoutMs: TIMEOUT_MS, signal: new AbortController().signal },
    );
  return {
    resumesAtSignIn: async () => (await ask("look").catch(() => null))?.resumes ?? null,
    async setResumeAtSignIn(wanted) {
      if (wanted && command.length > MAX_COMMAND_CHARACTERS)
        throw new SetupError("machine.command-too-long", { command });
      await ask(wanted ? "on" : "off");
    },
  };
}
