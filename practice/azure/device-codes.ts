/** Sign-in by device code (RFC 8628): the codes that are out, and what polling for them hears. */
import { randomBytes, randomInt } from "node:crypto";
import type { PracticeKnobs } from "./knobs.ts";
import type { EntraFault } from "./reply.ts";

/** Without letters and digits that look alike. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const MAX_CODES = 1000;

interface IssuedCode {
  readonly clientId: string;
  readonly scope: string;
  readonly expiresAtMs: number;
  polls: number;
}

export interface DeviceCodes {
  issue(
    clientId: string,
    scope: string,
  ): { readonly deviceCode: string; readonly userCode: string; readonly expiresInSeconds: number };
  /** The scope that was approved, or the fault that the client hears. */
  poll(deviceCode: string, clientId: string): { readonly scope: string } | { readonly fault: EntraFault };
}

const faults = {
  unknown: {
    error: "bad_verification_code",
    code: 70018,
    description: "The device code was not recognised.",
  },
  pending: {
    error: "authorization_pending",
    code: 70016,
    description: "OAuth 2.0 device flow error. Authorization is pending. Continue polling.",
  },
  slowDown: { error: "slow_down", description: "Polling too fast. Wait longer between two requests." },
  decline: {
    error: "authorization_declined",
    code: 65004,
    description: "User declined to consent to access the app.",
  },
  deny: { error: "access_denied", description: "The end user denied the authorization request." },
  expire: {
    error: "expired_token",
    code: 70020,
    description:
      "The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
  },
} as const satisfies Record<string, EntraFault>;

const userCode = (): string =>
  Array.from({ length: 9 }, () => ALPHABET[randomInt(ALPHABET.length)] ?? "A").join("");

/** What the client hears at this poll, by the knobs; null: the admin has approved. */
function answerTo(poll: number, { outcome, pendingPolls, slowDownPolls }: PracticeKnobs["deviceCode"]) {
  if (outcome === "never" || poll <= pendingPolls) return faults.pending;
  if (poll <= pendingPolls + slowDownPolls) return faults.slowDown;
  return outcome === "approve" ? null : faults[outcome];
}

export function makeDeviceCodes(knobs: PracticeKnobs, now: () => Date): DeviceCodes {
  const codes = new Map<string, IssuedCode>();
  return {
    issue(clientId, scope) {
      const [oldest] = codes.keys();
      if (codes.size >= MAX_CODES && oldest !== undefined) codes.delete(oldest);
      const deviceCode = randomBytes(48).toString("base64url");
      const { expiresInSeconds } = knobs.deviceCode;
      const expiresAtMs = now().getTime() + expiresInSeconds * 1000;
      codes.set(deviceCode, { clientId, scope, expiresAtMs, polls: 0 });
      return { deviceCode, userCode: userCode(), expiresInSeconds };
    },
    poll(deviceCode, clientId) {
      const code = codes.get(deviceCode);
      if (code?.clientId !== clientId) return { fault: faults.unknown };
      if (now().getTime() >= code.expiresAtMs) return { fault: faults.expire };
      code.polls += 1;
      const fault = answerTo(code.polls, knobs.deviceCode);
      if (fault) return { fault };
      codes.delete(deviceCode); // a code signs in once
      return { scope: code.scope };
    },
  };
}
