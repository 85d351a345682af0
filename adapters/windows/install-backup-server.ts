/**
 * Driving the set-up of DPM and Azure Backup Server from its media. What its exit codes mean, and how its log ends, is
 * documented nowhere: it is over when none of its programs runs any more, and has gone well when the machine says so. The
 * log tells what it is at, and why it failed.
 */
import { type About, SetupError } from "../../core/errors.ts";
import type { BackupServer, BackupServerInstallation, Clock, Log, Watch } from "../../core/ports.ts";
import { windowsRun } from "../../core/text/windows-run.ts";
import { agentError } from "../../core/vault/agent-errors.ts";
import { setupIsAt, setupLogSays } from "../../core/vault/setup-log.ts";
import { LOOK_TIMEOUT_MS, refusing } from "./agent.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript, type ResultOf } from "./questions.ts";
import { newLogText, type SetupLog, setupLogFrom } from "./setup-log-file.ts";

const POLL_MS = 5_000;
const HOUR_MS = 60 * 60_000;
/** With SQL Server on the media it takes hours on a slow disk; after these somebody must look. */
const PATIENCE_MS = 6 * HOUR_MS;
/** How long the log may rest before that is worth a word. */
const QUIET_MS = 15 * 60_000;
/** What set-up started and did not wait for may still be at work: no longer than the log grows. */
const SETTLING_MS = 60_000;
/** A service that was just installed may take its time to start. */
const SERVICE_MS = 3 * 60_000;
/** Of one look that fails, such as while Windows is busy with the installation, no more is made than of this many. */
const MAX_FAILED_LOOKS = 5;
/** A bar that slows down towards its end: nobody knows how much is left. */
const HALF_TIME_MS = 30 * 60_000;
const MOST = 0.9;
/** ERROR_SUCCESS_REBOOT_REQUIRED, ERROR_SUCCESS_REBOOT_INITIATED: Windows' own, where set-up passes one on. */
const RESTART_CODES: readonly number[] = [3010, 1641];
const OTHERWISE = "backup-server.install-failed";

type State = ResultOf<"setup-state">;
type Ended = Awaited<ReturnType<BackupServer["installBackupServer"]>>;

export interface SetupPorts {
  readonly powershell: PowerShell;
  readonly clock: Clock;
  readonly log: Pick<Log, "write">;
  readonly installed: (signal: AbortSignal) => Promise<ResultOf<"agent-state">>;
}

/** What set-up has begun is never cut off by a cancel: its questions and waits go on. */
const never = (): AbortSignal => new AbortController().signal;
const bounds = () => ({ timeoutMs: LOOK_TIMEOUT_MS, signal: never() });

/** False, too, where that cannot be told. */
export async function setupRuns(
  { powershell, log }: Pick<SetupPorts, "powershell" | "log">,
  answerFile: string,
  signal: AbortSignal = never(),
): Promise<boolean> {
  try {
    const look = { timeoutMs: LOOK_TIMEOUT_MS, signal };
    return (await askScript(powershell, "setup-state", { media: "", answerFile }, look)).ours > 0;
  } catch (thrown) {
    if (signal.aborted) throw new SetupError("run.cancelled");
    log.write("warning", "whether set-up runs could not be looked at", { error: thrown });
    return false;
  }
}

/** One run of set-up: what was asked, and what is told of it meanwhile. */
interface Running {
  readonly ports: SetupPorts;
  readonly request: BackupServerInstallation;
  readonly watch: Watch;
  readonly startedMs: number;
  readonly log: SetupLog;
  readonly about: About;
}

export async function installBackupServer(
  ports: SetupPorts,
  request: BackupServerInstallation,
  watch: Watch,
): Promise<Ended> {
  const { media, answerFile, logFile } = request;
  const about = { folder: media, log: logFile };
  const { powershell, clock } = ports;
  const asking = askScript(
    powershell,
    "setup-state",
    { media, answerFile },
    { ...bounds(), signal: watch.signal },
  );
  const before = await refusing(asking, OTHERWISE, about);
  if (before.ours === 0 && before.others > 0)
    throw new SetupError("backup-server.conflict", { microsoftId: 854 });
  const log = await setupLogFrom(logFile, clock, { fromBeginning: before.ours > 0 });
  if (before.ours === 0) {
    if (watch.signal.aborted) throw new SetupError("run.cancelled");
    const start = { media, answerFile, logFile };
    await refusing(askScript(powershell, "setup-start", start, bounds()), OTHERWISE, about);
  }
  const said = before.ours > 0 ? windowsRun.setupRunsAlready : windowsRun.setupStarts({ log: logFile });
  watch.progress(0, { kind: "text", text: said });
  const running = { ports, request, watch, log, about, startedMs: clock.now().getTime() };
  const { exitCode } = await untilOver(running);
  watch.progress(MOST, { kind: "text", text: windowsRun.setupHasEnded });
  const ended = await judged(running, exitCode);
  watch.progress(1);
  return ended;
}

/** Until none of set-up's programs runs. Throws when it takes longer than anybody would wait. */
async function untilOver(running: Running): Promise<State> {
  const { ports, watch, startedMs } = running;
  const tell = teller(running);
  let failed = 0;
  for (;;) {
    await ports.clock.wait(POLL_MS, never());
    const state = await stateOf(running).catch((thrown: unknown) => {
      failed += 1;
      if (failed > MAX_FAILED_LOOKS) throw thrown;
      ports.log.write("warning", "whether set-up still runs could not be looked at", { error: thrown });
      return null;
    });
    if (state !== null) failed = 0;
    if (state !== null && state.ours + state.others === 0) return state;
    const passedMs = ports.clock.now().getTime() - startedMs;
    if (passedMs >= PATIENCE_MS)
      throw new SetupError(OTHERWISE, { ...running.about, ended: "long", hours: PATIENCE_MS / HOUR_MS });
    await tell(MOST * (1 - 0.5 ** (passedMs / HALF_TIME_MS)), watch.signal.aborted);
  }
}

const stateOf = ({ ports, request: { media, answerFile } }: Running): Promise<State> =>
  askScript(ports.powershell, "setup-state", { media, answerFile }, bounds());

/** Tells each new thing once: what set-up is at, that it rests, that it cannot be stopped. */
function teller({
  ports: { clock },
  watch,
  log,
}: Running): (part: number, cancelled: boolean) => Promise<void> {
  let last = "";
  let quietSinceMs = clock.now().getTime();
  let saidCancel = false;
  const note = (cancelled: boolean, text: string, grew: boolean): string | null => {
    if (cancelled && !saidCancel) {
      saidCancel = true;
      return windowsRun.setupCannotStop;
    }
    if (text !== "" && text !== last) {
      last = text;
      return windowsRun.setupSays({ line: text });
    }
    const nowMs = clock.now().getTime();
    if (grew || nowMs - quietSinceMs < QUIET_MS) return null;
    quietSinceMs = nowMs;
    return windowsRun.setupIsQuiet({ minutes: Math.round(log.quietMs() / 60_000) });
  };
  return async (part, cancelled) => {
    const grew = await log.look();
    if (grew) quietSinceMs = clock.now().getTime();
    const text = note(cancelled, (await setupIsAtIn(log)) ?? "", grew);
    watch.progress(part, text === null ? undefined : { kind: "text", text });
  };
}

const LAST_LINES_BYTES = 64 * 1024;
const setupIsAtIn = async (log: SetupLog) => setupIsAt(await newLogText(log, LAST_LINES_BYTES));

const WHOLE_LOG_BYTES = 4 * 1024 * 1024;

/** By what is there now; where it is not, by what the log says of it. */
async function judged(running: Running, exitCode: number | null): Promise<Ended> {
  const { ports, request } = running;
  const wantsRestart = exitCode !== null && RESTART_CODES.includes(exitCode);
  for (;;) {
    const { product, pendingRestart } = await ports.installed(never());
    if (product === request.product) return await finished(running, wantsRestart || pendingRestart);
    const waits = wantsRestart || (await waitsForRestart(running, exitCode, pendingRestart));
    if (waits === true) return { finished: false, restartNeeded: true };
    await ports.clock.wait(POLL_MS, never());
  }
}

/** As the log has it; where it names nothing and rests, as far as it can be told. null: it may still be written to. Throws why it failed. */
async function waitsForRestart(
  running: Running,
  exitCode: number | null,
  pendingRestart: boolean,
): Promise<true | null> {
  const { log } = running;
  await log.look();
  const { restart, error } = setupLogSays(await newLogText(log, WHOLE_LOG_BYTES));
  if (restart) return true;
  if (error !== null) throw failure(running, error, exitCode);
  if (log.quietMs() < SETTLING_MS) return null;
  if (pendingRestart) return true;
  throw failure(running, null, exitCode);
}

function failure({ about }: Running, error: string | null, exitCode: number | null): SetupError {
  const code: About = exitCode === null ? {} : { exitCode };
  return error === null
    ? new SetupError(OTHERWISE, { ...about, ...code, ended: "silent" })
    : agentError(error, OTHERWISE, { ...about, ...code, ended: "absent" });
}

/** The product is there. Its agent's service runs, or will after the restart that Windows waits for. */
async function finished(running: Running, restartNeeded: boolean): Promise<Ended> {
  const { ports, about } = running;
  const untilMs = ports.clock.now().getTime() + SERVICE_MS;
  for (;;) {
    const { agentService } = await stateOf(running);
    // Where there is no such service, none is judged: DPM need not bring the agent along.
    if (restartNeeded || agentService === "" || agentService === "Running")
      return { finished: true, restartNeeded };
    if (ports.clock.now().getTime() >= untilMs)
      throw new SetupError(OTHERWISE, { ...about, ended: "stopped", service: "obengine" });
    await ports.clock.wait(POLL_MS, never());
  }
}
