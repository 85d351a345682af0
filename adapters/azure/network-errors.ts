/** What Node says when a connection fails, in the codes of the catalogue. */
import type { PeerCertificate } from "node:tls";
import { type About, SetupError } from "../../core/errors.ts";
import { systemCode } from "../system-errors.ts";

/** Where we wanted to go. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Whether our own time limit ended it; an admin's cancel is another thing. */
const isTimeLimit = (signal: AbortSignal): boolean =>
  signal.aborted && signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";

const place = ({ host, port }: Target): About => ({ host, port });

/**
 * Our own errors as they are, a cancel as `run.cancelled`, our time limit as `network.timed-out`;
 * undefined for what the network said.
 */
export const ours = (thrown: unknown, target: Target, signal: AbortSignal): SetupError | undefined => {
  if (thrown instanceof SetupError) return thrown;
  if (isTimeLimit(signal)) return new SetupError("network.timed-out", place(target), { cause: thrown });
  if (signal.aborted) return new SetupError("run.cancelled", {}, { cause: thrown });
  return undefined;
};

const isNameTrouble = (code: string): boolean =>
  code.startsWith("EAI_") || ["ENOTFOUND", "ENODATA", "ESERVFAIL", "EBADNAME"].includes(code);

/** No connection: the name, the way or the other side. */
export const connectError = (thrown: unknown, target: Target, signal: AbortSignal): SetupError => {
  const known = ours(thrown, target, signal);
  if (known !== undefined) return known;
  const code = systemCode(thrown) ?? "unknown";
  const about = { ...place(target), reason: code };
  if (isNameTrouble(code)) return new SetupError("network.name-not-found", about, { cause: thrown });
  if (code === "ETIMEDOUT") return new SetupError("network.timed-out", about, { cause: thrown });
  return new SetupError("network.unreachable", about, { cause: thrown });
};

/** "Contoso Proxy CA, Contoso": who signed the certificate that answered. */
export const issuerOf = (certificate: PeerCertificate | undefined): string | null => {
  const { CN, O } = certificate?.issuer ?? {};
  const words = [CN, O].flat().filter((word) => word !== undefined && word !== "");
  return words.length === 0 ? null : words.join(", ").slice(0, 256);
};

interface Handshake {
  /** The certificate the other side showed, before it was judged. */
  readonly shown: PeerCertificate | undefined;
  /** Set when that certificate was judged and refused. */
  readonly refused: boolean;
}

/** TLS failed: the certificate is not trusted, or there was no agreement at all. */
export const tlsError = (
  thrown: unknown,
  target: Target,
  signal: AbortSignal,
  { shown, refused }: Handshake,
): SetupError => {
  const known = ours(thrown, target, signal);
  if (known !== undefined) return known;
  const reason = systemCode(thrown) ?? "unknown";
  const about = { ...place(target), reason };
  if (!refused) return new SetupError("network.tls-failed", about, { cause: thrown });
  const issuer = issuerOf(shown) ?? "";
  return new SetupError("network.tls-not-trusted", { ...about, issuer }, { cause: thrown });
};

/** The connection stood, and broke before the whole answer was there. */
export const exchangeError = (thrown: unknown, target: Target, signal: AbortSignal): SetupError => {
  const known = ours(thrown, target, signal);
  if (known !== undefined) return known;
  const reason = systemCode(thrown) ?? "unknown";
  return new SetupError("network.cut", { ...place(target), reason }, { cause: thrown });
};
