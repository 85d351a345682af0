import { EventEmitter } from "node:events";
import type { BrowserWindow, MessageBoxOptions } from "electron";
import { expect, test, vi } from "vitest";
import type { OpenedHost } from "../practice/open-host.ts";
import { closeWithRun } from "./close-with-run.ts";

const GO_ON = 0;
const STOP = 1;

/** A window with a run in it, or without, and a person who chooses `choice` when asked. */
const windowWith = (isRunning: boolean) => {
  const window = Object.assign(new EventEmitter(), {
    destroy: vi.fn(),
    getTitle: () => "Backup Server Setup",
  });
  const choice = Promise.withResolvers<{ response: number }>();
  const run = Promise.withResolvers<void>();
  const cancel = vi.fn(async () => undefined);
  const showMessageBox = vi.fn((_window: unknown, _options: MessageBoxOptions) => choice.promise);
  closeWithRun(
    window as unknown as BrowserWindow,
    { showMessageBox } as never,
    { isRunning: () => isRunning, runsEnded: () => run.promise },
    Promise.resolve({ host: { cancel } } as unknown as OpenedHost),
  );
  const close = () => {
    const preventDefault = vi.fn();
    window.emit("close", { preventDefault });
    return preventDefault.mock.calls.length === 0;
  };
  return { close, choice, run, cancel, showMessageBox, destroy: window.destroy };
};

test("without a run the window closes", () => {
  const { close, showMessageBox } = windowWith(false);
  expect(close()).toBe(true);
  expect(showMessageBox).not.toHaveBeenCalled();
});

test("with a run it asks, once, and says that the run can be resumed", () => {
  const { close, showMessageBox } = windowWith(true);
  expect([close(), close()]).toEqual([false, false]);
  expect(showMessageBox).toHaveBeenCalledOnce();
  const options = showMessageBox.mock.calls[0]?.[1];
  expect(options?.detail).toContain("resumed");
  expect(options).toMatchObject({ defaultId: GO_ON, cancelId: GO_ON });
});

test("whoever goes on keeps window and run, and is asked again the next time", async () => {
  const { close, choice, cancel, destroy, showMessageBox } = windowWith(true);
  close();
  choice.resolve({ response: GO_ON });
  await vi.waitFor(() => {
    close();
    expect(showMessageBox).toHaveBeenCalledTimes(2);
  });
  expect(cancel).not.toHaveBeenCalled();
  expect(destroy).not.toHaveBeenCalled();
});

test("whoever stops waits for the run to end where it safely can", async () => {
  const { close, choice, cancel, run, destroy } = windowWith(true);
  close();
  choice.resolve({ response: STOP });
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  expect(destroy).not.toHaveBeenCalled();
  run.resolve();
  await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce());
});

test("a step that cannot be stopped does not hold the window for ever", async () => {
  vi.useFakeTimers();
  const { close, choice, destroy } = windowWith(true);
  close();
  choice.resolve({ response: STOP });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(destroy).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
