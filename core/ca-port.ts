/** A CA of Active Directory Certificate Services, asked by this server itself (certreq): a part of the port BackupServer. */
import type { Watch } from "./watch-port.ts";

export interface CaQuestion {
  /** `CAHOST\CA Name`, as certreq's `-config` takes it. */
  readonly ca: string;
  /** The template's name; empty: the CA's default. */
  readonly template: string;
  /** The number that the CA gave the request; null: it has not been handed in yet. */
  readonly requestId: string | null;
  /** Absolute paths: PKCS #10 (PEM) to read, the certificate to write. */
  readonly requestFile: string;
  readonly certificateFile: string;
}

export interface CaAnswer {
  /** `issued`: the certificate lies in its file. */
  readonly state: "issued" | "pending" | "denied";
  /** null where the CA named none. */
  readonly requestId: string | null;
  /** In certreq's own words; may be empty. */
  readonly said: string;
}

export interface CaServer {
  /** Hands the request in, or asks what became of it. Never prompts. Throws `certificate-request.not-submitted`. */
  askCa(question: CaQuestion, watch: Watch): Promise<CaAnswer>;
}
