/** Before and after every test of the pages: what jsdom has not, and nothing left of the test before. */
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

// A page is fetched when it is first shown; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  // Never idle: no test fetches the other pages by itself.
  vi.stubGlobal("requestIdleCallback", () => 0);
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  vi.stubGlobal("scrollTo", () => undefined);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
