/** A main process without a window that asks by the product's own way out, as way-out.spec.ts says. It is bundled there. */
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import net from "node:net";
import { app, type Certificate, net as electronNet, type Session, session } from "electron";
import type { CustomCloud } from "../../core/answers.ts";
import type { ErrorData } from "../../core/errors.ts";
import { electronWayOut } from "../../electron/way-out.ts";
import { askService, type Service, type Way } from "../../practice/proxy-matrix.ts";
import { type Asked, askHere, type Got } from "../../practice/way-out-stage.ts";

type OpenWayOut = ReturnType<typeof electronWayOut>;

/** What is on the main process's globalThis. `turn`: one for each test, so that none meets another's sessions. */
export interface WayOutMain {
  askWayOut(turn: string, asked: Asked): Promise<Got | ErrorData>;
  askAzure(turn: string, service: Service, way: Way, good: CustomCloud): Promise<ErrorData | null>;
}

const CHROMIUMS_VERDICT = -3;
const [TRUSTED, OTHER_NAME] = [0, -200];

/** As if the authority stood among the computer's own: it vouches for what it has signed, under the names that stand in it. */
function verdictOn({ data }: Certificate, hostname: string, authority: X509Certificate): number {
  const shown = new X509Certificate(data);
  if (!shown.verify(authority.publicKey)) return CHROMIUMS_VERDICT;
  const named = net.isIP(hostname) === 0 ? shown.checkHost(hostname) : shown.checkIP(hostname);
  return named === undefined ? OTHER_NAME : TRUSTED;
}

/** The product looks at certificates and leaves the verdict to Chromium; here a test's authority is put beside it. */
function trust(own: Session, caFile: string): Session {
  const authority = new X509Certificate(readFileSync(caFile));
  const set = own.setCertificateVerifyProc.bind(own);
  own.setCertificateVerifyProc = (proc) =>
    set(
      proc === null
        ? null
        : (request, decide) =>
            proc(request, (verdict) => {
              if (verdict !== CHROMIUMS_VERDICT) throw new Error("the product has judged a certificate");
              decide(verdictOn(request.certificate, request.hostname, authority));
            }),
    );
  return own;
}

const ways = new Map<string, OpenWayOut>();

function wayOutFor(turn: string, caFile: string | undefined): OpenWayOut {
  const key = `${turn} ${caFile ?? ""}`;
  const made =
    ways.get(key) ??
    electronWayOut({
      net: electronNet,
      session: {
        fromPartition(partition, options) {
          const own = session.fromPartition(`${key} ${partition}`, options);
          return caFile === undefined ? own : trust(own, caFile);
        },
      },
    });
  ways.set(key, made);
  return made;
}

const opener =
  (turn: string): OpenWayOut =>
  ({ caFile, ...choice }) =>
    wayOutFor(turn, caFile)({ ...choice, caFile: undefined });

const main: WayOutMain = {
  askWayOut: (turn, asked) => askHere(opener(turn), asked),
  askAzure: (turn, service, way, good) => askService(service, way, good, opener(turn)),
};
Object.assign(globalThis, main);

// As the product's own main process does.
app.commandLine.appendSwitch("disable-http2");
app.on("window-all-closed", () => {});
