/** Asks every address that registration and backup need, and shows each with what stands in its way. */
import { Button } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled, PlugConnected20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import type { EndpointProbe } from "../../core/ports.ts";
import { explain } from "../../core/text/errors.ts";
import { proxyPage as words } from "../../core/text/pages.ts";
import { lengthText } from "../../core/text/time.ts";
import { ErrorBox } from "../error-box.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup } from "../setup.ts";

/** More than this is told: sign-in refuses a clock that is further off than five minutes. */
const SKEW_WORTH_TELLING_MS = 60_000;

type Test =
  | { readonly state: "not-yet" }
  | { readonly state: "running" }
  | { readonly state: "failed"; readonly error: ErrorData }
  | { readonly state: "done"; readonly probes: readonly EndpointProbe[] };

export function ConnectionTest() {
  const { link, wizard, typed } = useSetup();
  const [test, setTest] = useState<Test>({ state: "not-yet" });
  const run = async () => {
    setTest({ state: "running" });
    const { proxyPassword } = typed.getState();
    const { answers } = wizard.getState();
    try {
      const probes = await link.host.probeNetwork({ answers, ...(proxyPassword && { proxyPassword }) });
      setTest({ state: "done", probes });
    } catch (thrown) {
      setTest({ state: "failed", error: SetupError.from(thrown).toData() });
    }
  };
  const running = test.state === "running";
  return (
    <section className="section" aria-labelledby="connection">
      <div className="section-head">
        <h2 id="connection">{words.heading}</h2>
        <Button icon={<PlugConnected20Regular />} disabledFocusable={running} onClick={() => void run()}>
          {test.state === "done" ? words.testAgain : words.test}
        </Button>
      </div>
      {test.state === "not-yet" && <p className="quiet">{words.notTested}</p>}
      {running && <Waiting label={words.testing} />}
      {test.state === "failed" && <ErrorBox error={test.error} live />}
      {test.state === "done" && <Probes probes={test.probes} />}
    </section>
  );
}

function Probes({ probes }: { readonly probes: readonly EndpointProbe[] }) {
  const failed = probes.filter(({ error }) => error !== null).length;
  return (
    <>
      <p className="tally" role="status">
        {failed === 0
          ? words.allReached({ count: probes.length })
          : words.someFailed({ failed, of: probes.length })}
      </p>
      <ul className="checks">
        {probes.map((probe) => (
          <Probe key={`${probe.endpoint.host}:${probe.endpoint.port}`} probe={probe} />
        ))}
      </ul>
    </>
  );
}

function Probe({ probe }: { readonly probe: EndpointProbe }) {
  const { endpoint, error, tlsIssuer, clockSkewMs, elapsedMs } = probe;
  const told = error && explain(error);
  const Icon = error ? ErrorCircle20Filled : CheckmarkCircle20Filled;
  const skew = clockSkewMs !== null && Math.abs(clockSkewMs) > SKEW_WORTH_TELLING_MS;
  return (
    <li className={`check check-${error ? "fail" : "pass"}`}>
      <Icon className="check-icon" aria-hidden />
      <div className="check-words">
        <p className="check-title">
          <span className="mono">{endpoint.host}</span>{" "}
          <span className="check-state">{words.purposes[endpoint.purpose]}</span>
        </p>
        <p className="check-found">
          {told ? told.message : words.reached({ ms: Math.round(elapsedMs) })}
          {tlsIssuer && ` · ${words.issuer({ name: tlsIssuer })}`}
          {skew && ` · ${words.skew({ length: lengthText(Math.abs(clockSkewMs)) })}`}
        </p>
        {told && <p className="check-remedy">{told.remedy}</p>}
      </div>
    </li>
  );
}
