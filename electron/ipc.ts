/** Serves the host to the page of one window, and to nobody else. */
import type { IpcMain, IpcMainInvokeEvent } from "electron";
import { answerCall } from "../core/answer-call.ts";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { Log } from "../core/ports.ts";
import type { RunEvent } from "../core/run/events.ts";
import type { CallAnswer } from "../core/wire.ts";
import { isOwnPage } from "./addresses.ts";
import { CALL_CHANNEL, RUN_EVENT_CHANNEL } from "./channels.ts";

export interface OpenHost {
  readonly host: Host;
  readonly ports: { readonly log: Pick<Log, "write"> };
}

/** As much of a window as is needed here. */
export interface PageWindow {
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string, event: RunEvent): void };
}

export interface ServedWindow {
  /** Whether a run that the page began is still going on; a page that was reloaded meanwhile changes nothing. */
  isRunning(): boolean;
  /** Resolves when no run is going on. */
  runsEnded(): Promise<void>;
}

/** Whether the top frame of this window asks, and that frame shows our own page. */
const isFromOurPage = ({ sender, senderFrame }: IpcMainInvokeEvent, window: PageWindow): boolean =>
  sender === window.webContents &&
  senderFrame !== null &&
  senderFrame.parent === null &&
  isOwnPage(senderFrame.url);

/**
 * Answers the page's calls. The host may still be on its way: a call waits for it, and where it cannot be opened, is
 * answered with the reason.
 */
export const serveHost = (
  opening: Promise<OpenHost>,
  window: PageWindow,
  ipcMain: Pick<IpcMain, "handle">,
): ServedWindow => {
  const runs = new Set<Promise<CallAnswer>>();

  const refuse = async (from: string): Promise<CallAnswer> => {
    const { ports } = await opening;
    ports.log.write("warning", "A stranger called", { from });
    throw new SetupError("host.refused-call", { at: "sender" });
  };

  const answer = async (name: unknown, question: unknown): Promise<CallAnswer> => {
    const { host, ports } = await opening;
    return await answerCall(host, name, question, ports.log);
  };

  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, question: unknown) => {
    // Looked at before anything is waited for: Electron forgets the frame once it is gone.
    const answering = isFromOurPage(event, window)
      ? answer(name, question)
      : refuse(event.senderFrame?.url.slice(0, 200) ?? "a frame that is gone");
    const answered = answering.catch((thrown: unknown): CallAnswer => {
      return { ok: false, error: SetupError.from(thrown).toData() };
    });
    if (name === "run" || name === "resume") {
      runs.add(answered);
      void answered.then(() => runs.delete(answered));
    }
    return answered;
  });

  const tell = (event: RunEvent): void => {
    if (!window.isDestroyed()) window.webContents.send(RUN_EVENT_CHANNEL, event);
  };
  opening.then(
    ({ host }) => host.onRunEvent(tell),
    () => {}, // said in the answer to the page's first call
  );

  return {
    isRunning: () => runs.size > 0,
    runsEnded: async () => {
      await Promise.all(runs);
    },
  };
};
