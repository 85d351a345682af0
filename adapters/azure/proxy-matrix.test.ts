/** Every kind of way out, for the sign-in and for Azure Resource Manager, by Node's own way; Electron's: e2e/electron/way-out.spec.ts. */
import { describe, expect, it, onTestFinished } from "vitest";
import {
  askService,
  goRow,
  ROWS,
  type Row,
  rowsOf,
  SERVICES,
  type Service,
} from "../../practice/proxy-matrix.ts";
import { hasRealProxy, REAL_PROXIES } from "../../practice/real-proxy.ts";

const SLOW_MS = 60_000;

const go = async (row: Row, service: Service) => {
  const going = goRow(row, onTestFinished, (way, good) => askService(service, way, good));
  await expect(going).resolves.toBeUndefined();
};

describe.each(SERVICES)("%s", (service) => {
  it.each(ROWS)("$name", (row) => go(row, service), SLOW_MS);
});

describe.each(REAL_PROXIES)("through %s", (name) => {
  describe.skipIf(!hasRealProxy(name)).each(SERVICES)("%s (skipped where it is not installed)", (service) => {
    it.each(rowsOf(name))("$name", (row) => go(row, service), SLOW_MS);
  });
});
