/** Asks every address that registration and backup need, and shows each as it answers, with what stands in its way. */
import { Button } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled, PlugConnected20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { type ErrorCode, type ErrorData, SetupError } from "../../core/errors.ts";
import type { Endpoint, EndpointProbe } from "../../core/ports.ts";
import { explain } from "../../core/text/errors.ts";
import { proxyPage as words } from "../../core/text/pages.ts";
import { probe as probeWords } from "../../core/text/probe.ts";
import { lengthText } from "../../core/text/time.ts";
import { ErrorBox } from "../error-box.tsx";
import { useSetup } from "../setup.ts";
import type { Setup } from "../stores.ts";

/** More than this is told: sign-in refuses a clock that is further off than five minutes. */
const SKEW_WORTH_TELLING_MS = 60_000;

/** null: not answered yet. */
interface Asked {
  readonly endpoint: Endpoint;
  readonly probe: EndpointProbe | null;
}

type Test =
  | { readonly state: "not-yet" }
  | { readonly state: "failed"; readonly error: ErrorData }
  | { readonly state: "asked"; readonly asked: readonly Asked[] };

export function ConnectionTest() {
  const { test, run } = useTest();
  const asked = test.state === "asked" ? test.asked : [];
  const running = asked.some(({ probe }) => probe === null);
  return (
    <section className="section" aria-labelledby="connection">
      <div className="section-head">
        <h2 id="connection">{words.heading}</h2>
        <Button icon={<PlugConnected20Regular />} disabledFocusable={running} onClick={run}>
          {asked.length > 0 && !running ? words.testAgain : words.test}
        </Button>
      </div>
      {test.state === "not-yet" && <p className="quiet">{words.notTested}</p>}
      {test.state === "failed" && <ErrorBox error={test.error} live />}
      <p className="tally" role="status">
        {running ? words.testing : tally(asked)}
      </p>
      {asked.length > 0 && (
        <ul className="checks" aria-label={probeWords.list} aria-busy={running}>
          {asked.map(({ endpoint, probe }) => (
            <li key={`${endpoint.host}:${endpoint.port}`} className={`check check-${stateOf(probe)}`}>
              <AskedLine endpoint={endpoint} probe={probe} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A newer test takes the place of one that goes on: late answers of the old one are dropped. */
function useTest() {
  const setup = useSetup();
  const [test, setTest] = useState<Test>({ state: "not-yet" });
  const turn = useRef(0);
  const run = () => {
    turn.current += 1;
    const mine = turn.current;
    const isNow = () => mine === turn.current;
    const show = (asked: readonly Asked[]) => isNow() && setTest({ state: "asked", asked });
    askAll(setup, show).catch((thrown: unknown) => {
      if (!isNow()) return;
      turn.current += 1;
      setTest({ state: "failed", error: SetupError.from(thrown).toData() });
    });
  };
  return { test, run };
}

async function askAll(
  { link: { host }, wizard, typed }: Setup,
  show: (asked: readonly Asked[]) => void,
): Promise<void> {
  const { proxyPassword } = typed.getState();
  const { answers } = wizard.getState();
  let asked: readonly Asked[] = (await host.networkEndpoints(answers)).map((endpoint) => ({
    endpoint,
    probe: null,
  }));
  show(asked);
  const ask = async (endpoint: Endpoint) => {
    const { host: name, port } = endpoint;
    const question = { answers, host: name, port, ...(proxyPassword && { proxyPassword }) };
    const probe = await host.probeEndpoint(question);
    // What the host does not know it does not ask.
    asked = asked.flatMap((one) => {
      if (one.endpoint !== endpoint) return [one];
      return probe === null ? [] : [{ endpoint, probe }];
    });
    show(asked);
  };
  await Promise.all(asked.map(({ endpoint }) => ask(endpoint)));
}

function tally(asked: readonly Asked[]): string {
  if (asked.length === 0) return "";
  const failed = asked.filter(({ probe }) => probe?.error).length;
  return failed === 0
    ? words.allReached({ count: asked.length })
    : words.someFailed({ failed, of: asked.length });
}

const stateOf = (probe: EndpointProbe | null): string =>
  probe === null ? "asking" : probe.error ? "fail" : "pass";

function AskedLine({ endpoint, probe }: Asked) {
  const Icon = probe?.error ? ErrorCircle20Filled : CheckmarkCircle20Filled;
  return (
    <>
      {probe === null ? (
        <span className="spinner check-icon" aria-hidden />
      ) : (
        <Icon className="check-icon" aria-hidden />
      )}
      <div className="check-words">
        <p className="check-title">
          <span className="mono">{endpoint.host}</span>{" "}
          <span className="check-state">{words.purposes[endpoint.purpose]}</span>
        </p>
        {probe === null ? <p className="check-found">{probeWords.asking}</p> : <Answered probe={probe} />}
        {probe?.systemProxy && (
          <p className="check-found">{probeWords.systemProxy({ proxy: probe.systemProxy })}</p>
        )}
      </div>
    </>
  );
}

function Answered({
  probe: { error, tlsIssuer, clockSkewMs, elapsedMs },
}: {
  readonly probe: EndpointProbe;
}) {
  const told = error && explain(error);
  const skew = clockSkewMs !== null && Math.abs(clockSkewMs) > SKEW_WORTH_TELLING_MS;
  const step = error && stepOf(error.code);
  const schemes = error?.about.schemes;
  const more = [
    ...(step ? [probeWords.failedAt({ step: probeWords.steps[step] })] : []),
    ...(schemes ? [probeWords.offers({ schemes })] : []),
    ...(tlsIssuer ? [words.issuer({ name: tlsIssuer })] : []),
    ...(skew ? [words.skew({ length: lengthText(Math.abs(clockSkewMs)) })] : []),
  ];
  return (
    <>
      <p className="check-found">{told ? told.message : words.reached({ ms: Math.round(elapsedMs) })}</p>
      {more.length > 0 && <p className="check-found">{more.join(" · ")}</p>}
      {told && <p className="check-remedy">{told.remedy}</p>}
    </>
  );
}

/** How far the question came before it was stopped. */
function stepOf(code: ErrorCode): keyof typeof probeWords.steps | null {
  const steps: Partial<Record<ErrorCode, keyof typeof probeWords.steps>> = {
    "network.name-not-found": "name",
    "network.unreachable": "connection",
    "network.timed-out": "connection",
    "network.cut": "connection",
    "proxy.unreachable": "proxy",
    "proxy.does-not-pass": "proxy",
    "proxy.refused": "proxySignIn",
    "network.tls-not-trusted": "tls",
    "network.tls-failed": "tls",
    "network.clock-skew": "clock",
    "azure.unavailable": "answer",
  };
  return steps[code] ?? null;
}
