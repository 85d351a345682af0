import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { copySecretText, SECRET_STAYS_MS, type Told } from "./secret-on-clipboard.ts";

const SECRET = "tram lemon glove kitchen";
let held = "";
let readable = true;
let focused = true;

beforeEach(() => {
  vi.useFakeTimers();
  [held, readable, focused] = ["", true, true];
  const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  vi.spyOn(document, "hasFocus").mockImplementation(() => focused);
  vi.stubGlobal("navigator", {
    permissions: { query: async () => ({ state: readable ? "granted" : "prompt" }) },
    clipboard: {
      readText: async () => (focused ? held : refuse()),
      writeText: async (text: string) => {
        if (!focused) return refuse();
        held = text;
      },
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function copied(): Promise<Told[]> {
  const told: Told[] = [];
  await copySecretText(SECRET, (one) => told.push(one));
  return told;
}

it("is taken off after a minute, and not before", async () => {
  const told = await copied();
  await vi.advanceTimersByTimeAsync(SECRET_STAYS_MS - 1);
  expect([held, told]).toEqual([SECRET, ["copied"]]);
  await vi.advanceTimersByTimeAsync(1);
  expect([held, told]).toEqual(["", ["copied", "emptied"]]);
});

it("leaves alone what was copied since, where the page may look", async () => {
  const told = await copied();
  held = "something else";
  await vi.advanceTimersByTimeAsync(SECRET_STAYS_MS);
  expect([held, told]).toEqual(["something else", ["copied", "other"]]);
});

it("says beforehand that it empties the clipboard unseen, where the page may not look", async () => {
  readable = false;
  const told = await copied();
  await vi.advanceTimersByTimeAsync(SECRET_STAYS_MS);
  expect([held, told]).toEqual(["", ["copiedUnseen", "emptied"]]);
});

it("waits for the window when somebody is elsewhere, and looks again then", async () => {
  const told = await copied();
  focused = false;
  await vi.advanceTimersByTimeAsync(SECRET_STAYS_MS);
  expect([held, told.at(-1)]).toEqual([SECRET, "waits"]);
  focused = true;
  held = "something else";
  window.dispatchEvent(new Event("focus"));
  await vi.advanceTimersByTimeAsync(0);
  expect([held, told.at(-1)]).toEqual(["something else", "other"]);
});

it("counts the minute anew for a second copy", async () => {
  await copied();
  await vi.advanceTimersByTimeAsync(SECRET_STAYS_MS / 2);
  await copied();
  await vi.advanceTimersByTimeAsync(SECRET_STAYS_MS / 2);
  expect(held).toBe(SECRET);
  await vi.advanceTimersByTimeAsync(SECRET_STAYS_MS / 2);
  expect(held).toBe("");
});

it("says when it cannot be taken off at all", async () => {
  const told = await copied();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await vi.advanceTimersByTimeAsync(SECRET_STAYS_MS);
  expect([held, told.at(-1)]).toEqual([SECRET, "stays"]);
});
