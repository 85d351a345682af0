/** A certificate that is brought: where it is, its password, and what the host has found in it. */
import { Button, Checkbox } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  ShieldCheckmark20Regular,
  Warning20Filled,
} from "@fluentui/react-icons";
import { useEffect, useId } from "react";
import { type CertificateReading, certificateMark } from "../../core/steps/typed-certificate.ts";
import { findingWords, certificate as words } from "../../core/text/certificate.ts";
import { certificateStore } from "../../core/text/certificate-store.ts";
import type { CertificateFinding, CertificateReport } from "../../core/vault/certificate-report.ts";
import { checkCertificate, checkUncheckedCertificate } from "../check-certificate.ts";
import { ErrorBox } from "../error-box.tsx";
import { SecretField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { PathField } from "../path-field.tsx";
import { PracticeHint } from "../practice-hint.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";

/** After the last keystroke in the path. */
const READ_AFTER_MS = 500;

export function BroughtPfx() {
  return (
    <section className="group" aria-label={words.choices.pfx.title}>
      <File label={words.fields.pfx} hint={words.hints.pfx} practice="pfxFile" />
      <Password />
      <Check />
      <Install />
    </section>
  );
}

/** The certificate from the CA. There is no password to wait for: it is looked at once its path is there. */
export function SignedCertificate() {
  const setup = useSetup();
  const file = useWizard(({ answers }) => answers.credentials.certificate.file);
  useEffect(() => {
    const look = () =>
      void checkUncheckedCertificate(setup.link.host, setup.typed, setup.wizard.getState().answers);
    const timer = setTimeout(look, file === "" ? 0 : READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [file, setup]);
  return (
    <>
      <File label={words.fields.signed} hint={words.hints.signed} practice="signedCertificate" />
      <Check />
      <Install />
    </>
  );
}

function File(props: { readonly label: string; readonly hint: string; readonly practice: string }) {
  const [{ certificate }, change] = usePart("credentials");
  return (
    <PathField
      {...props}
      {...useField("credentials.certificate.file")}
      what="certificate"
      value={certificate.file}
      onChange={(file) => change((now) => ({ certificate: { ...now.certificate, file } }))}
    />
  );
}

/** Off unless somebody wants it: the agent registers without it. */
export function Install() {
  const [{ certificate }, change] = usePart("credentials");
  const why = useId();
  return (
    <div>
      <Checkbox
        className="box"
        label={certificateStore.fields.install}
        aria-describedby={why}
        checked={certificate.install}
        onChange={(_event, { checked }) =>
          change((now) => ({ certificate: { ...now.certificate, install: checked === true } }))
        }
      />
      <p id={why} className="quiet">
        {certificateStore.hints.install}
      </p>
    </div>
  );
}

function Password() {
  const { typed } = useSetup();
  const password = useTyped((all) => all.pfxPassword);
  const field = useField("pfxPassword");
  const set = (pfxPassword: string) => typed.getState().type({ pfxPassword });
  return (
    <div>
      <SecretField
        {...field}
        label={words.fields.pfxPassword}
        hint={words.hints.pfxPassword}
        value={password}
        onChange={set}
      />
      <PracticeHint name="pfxPassword" label={words.fields.pfxPassword} value={password} onFill={set} />
    </div>
  );
}

/** What was found of the certificate as it is chosen now. */
function useReading(): CertificateReading | null {
  const mark = useWizard(({ answers }) => certificateMark(answers));
  const reading = useTyped((typed) => typed.certificate);
  return reading?.of === mark ? reading : null;
}

function Check() {
  const { link, typed, wizard } = useSetup();
  const reading = useReading();
  const busy = reading?.state === "reading";
  return (
    <div className="report">
      <div className="row">
        <Button
          icon={<ShieldCheckmark20Regular />}
          disabledFocusable={busy}
          onClick={() => void checkCertificate(link.host, typed, wizard.getState().answers)}
        >
          {reading === null ? words.check.action : words.check.again}
        </Button>
      </div>
      {busy && <Waiting label={words.check.running} />}
      {reading?.state === "failed" && <ErrorBox error={reading.error} live />}
      {reading?.state === "read" && <Report report={reading.report} />}
    </div>
  );
}

function Report({ report }: { readonly report: CertificateReport }) {
  const broken = report.findings.filter(({ state }) => state === "fail").length;
  const warnings = report.findings.filter(({ state }) => state === "warn").length;
  return (
    <>
      {report.usable ? (
        <Notice kind="good" title={words.check.good} live>
          <p>{words.check.warnings({ count: warnings })}</p>
        </Notice>
      ) : (
        <Notice kind="error" title={words.check.bad} live>
          <p>{words.check.faults({ count: broken })}</p>
        </Notice>
      )}
      <ul className="checks" aria-label={words.check.list}>
        {report.findings.map((finding) => (
          <Finding key={`${finding.rule} ${finding.error?.code ?? ""}`} finding={finding} report={report} />
        ))}
      </ul>
    </>
  );
}

const icons = { pass: CheckmarkCircle20Filled, warn: Warning20Filled, fail: ErrorCircle20Filled } as const;

function Finding(props: { readonly finding: CertificateFinding; readonly report: CertificateReport }) {
  const { name, state, found, needed, remedy } = findingWords(props.report, props.finding);
  const Icon = icons[props.finding.state];
  const title = useId();
  return (
    <li className={`check check-${props.finding.state}`} aria-labelledby={title}>
      <Icon className="check-icon" aria-hidden />
      <div className="check-words">
        <p className="check-title" id={title}>
          {name} <span className="check-state">{state}</span>
        </p>
        <p className="check-found">{found}</p>
        {remedy !== "" && (
          <>
            <p className="check-found">{words.check.needed({ needed })}</p>
            <p className="check-remedy">{remedy}</p>
          </>
        )}
      </div>
    </li>
  );
}
