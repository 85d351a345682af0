/** Old certificates of this server: shown only where there are some, and removed only by their typed names. */
import { Checkbox } from "@fluentui/react-components";
import { useId } from "react";
import { confirmationOf } from "../../core/steps/old-certificates.ts";
import { oldCertificateWords, certificateStore as words } from "../../core/text/certificate-store.ts";
import { text } from "../../core/text/steps.ts";
import { isSameCertificate, oldCertificatesOf } from "../../core/vault/old-certificates.ts";
import type { OldCertificate } from "../../core/windows-facts.ts";
import { Page } from "../page.tsx";
import { Details } from "../parts/details.tsx";
import { TextField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { useField } from "../use-field.ts";

export function OldCertificatesPage() {
  const old = useWizard(({ facts }) => (facts === null ? NONE : oldCertificatesOf(facts)));
  const removes = useWizard(({ answers }) => answers.removeCertificates.length > 0);
  return (
    <Page title={words.title} why={words.why}>
      {old.length === 0 && <p className="quiet">{words.noneOld}</p>}
      {old.map((certificate) => (
        <Certificate key={certificate.thumbprint} certificate={certificate} />
      ))}
      {removes && (
        <Notice kind="warning" live>
          <p>{words.lost}</p>
        </Notice>
      )}
    </Page>
  );
}

const NONE: readonly OldCertificate[] = [];

function Certificate({ certificate }: { readonly certificate: OldCertificate }) {
  const { subject, thumbprint } = certificate;
  const heading = useId();
  const { named, set } = useNamed(certificate);
  const told = oldCertificateWords(certificate);
  return (
    <section className="card group" aria-labelledby={heading}>
      <h2 id={heading}>{subject}</h2>
      <p className="quiet">{told.kind}</p>
      <Details
        unknown={text.values.couldNotTell}
        lines={[
          [
            words.fields.thumbprint,
            <code key="thumbprint" className="mono">
              {thumbprint}
            </code>,
          ],
          [words.fields.validTo, told.validTo],
          [words.fields.key, told.key],
        ]}
      />
      <Checkbox
        className="box"
        label={words.fields.remove({ subject })}
        checked={named !== null}
        onChange={(_event, { checked }) => set(checked === true ? "" : null)}
      />
      {named !== null && <Confirmation certificate={certificate} typed={named} onType={set} />}
    </section>
  );
}

function Confirmation(props: {
  readonly certificate: OldCertificate;
  readonly typed: string;
  readonly onType: (subject: string) => void;
}) {
  const { subject } = props.certificate;
  return (
    <TextField
      {...useField(confirmationOf(props.certificate))}
      label={words.fields.subject}
      hint={words.hints.subject({ subject })}
      value={props.typed}
      onChange={props.onType}
    />
  );
}

/** The name typed for this certificate; null where it stays. */
function useNamed(certificate: OldCertificate) {
  const { wizard } = useSetup();
  const named = useWizard(
    ({ answers }) =>
      answers.removeCertificates.find((each) => isSameCertificate(each, certificate))?.subject ?? null,
  );
  const set = (subject: string | null) => {
    const { answers, answer } = wizard.getState();
    const others = answers.removeCertificates.filter((each) => !isSameCertificate(each, certificate));
    const { thumbprint } = certificate;
    answer({ removeCertificates: subject === null ? others : [...others, { thumbprint, subject }] });
  };
  return { named, set };
}
