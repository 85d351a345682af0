/** A certificate from a CA of one's own: the request is made here, taken to the CA, and its certificate brought back. */
import { Button } from "@fluentui/react-components";
import { Key20Regular } from "@fluentui/react-icons";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import { certificate as words } from "../../core/text/certificate.ts";
import { momentText } from "../../core/text/time.ts";
import type { PendingRequest } from "../../core/vault/certificate-request.ts";
import {
  isCommonName,
  REQUEST_FILE,
  REQUEST_INF_FILE,
  REQUEST_SCRIPT_FILE,
  requestCommands,
  requestInf,
  requestScript,
} from "../../core/vault/request-files.ts";
import { ErrorBox } from "../error-box.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { TextField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { SaveButton } from "../save-button.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { Install, SignedCertificate } from "./certificate-file.tsx";

type Requested =
  | { readonly state: "asking"; readonly label: string }
  | { readonly state: "failed"; readonly error: ErrorData }
  | { readonly state: "known"; readonly pending: PendingRequest | null };

/** The request that waits, and how it is made and discarded: at once, on the press of a button. */
function useRequest() {
  const { host } = useSetup().link;
  const [requested, set] = useState<Requested>({ state: "asking", label: "" });
  const after = useCallback(async (asking: Promise<PendingRequest | null>, label: string) => {
    set({ state: "asking", label });
    try {
      set({ state: "known", pending: await asking });
    } catch (thrown) {
      set({ state: "failed", error: SetupError.from(thrown).toData() });
    }
  }, []);
  useEffect(() => {
    void after(host.certificateRequest(undefined), "");
  }, [host, after]);
  return {
    requested,
    make: (commonName: string) =>
      void after(host.makeCertificateRequest({ commonName }), words.request.making),
    discard: () =>
      void after(
        host.discardCertificateRequest(undefined).then(() => null),
        "",
      ),
  };
}

export function CertificateRequest() {
  const { requested, make, discard } = useRequest();
  const asksCa = useWizard(({ answers }) => answers.credentials.certificate.ca.trim() !== "");
  return (
    <section className="group" aria-labelledby="request">
      <h2 id="request">{words.request.heading}</h2>
      <p className="quiet">{words.request.why}</p>
      <Ca />
      {asksCa && <AskedByTheRun />}
      {requested.state === "asking" && requested.label !== "" && <Waiting label={requested.label} />}
      {requested.state === "failed" && (
        <ErrorBox
          error={requested.error}
          live
          actions={<Button onClick={discard}>{words.request.discard}</Button>}
        />
      )}
      {!asksCa &&
        requested.state === "known" &&
        (requested.pending ? (
          <Waits pending={requested.pending} onDiscard={discard} />
        ) : (
          <ToMake onMake={make} />
        ))}
    </section>
  );
}

/** Filled in, this server asks the CA itself, when the run comes to it. */
function Ca() {
  const [{ certificate }, change] = usePart("credentials");
  return (
    <TextField
      {...useField("credentials.certificate.ca")}
      label={words.fields.ca}
      hint={words.hints.ca}
      optional
      value={certificate.ca}
      onChange={(ca) => change((now) => ({ certificate: { ...now.certificate, ca } }))}
    />
  );
}

function AskedByTheRun() {
  return (
    <>
      <Template />
      <CommonName />
      <Install />
    </>
  );
}

function CommonName() {
  const [{ certificate }, change] = usePart("credentials");
  const computer = useWizard(({ facts }) => facts?.computerName ?? "");
  return (
    <TextField
      {...useField("credentials.certificate.commonName")}
      label={words.fields.commonName}
      hint={words.hints.commonName}
      value={certificate.commonName || computer}
      onChange={(commonName) => change((now) => ({ certificate: { ...now.certificate, commonName } }))}
    />
  );
}

function Template() {
  const [{ certificate }, change] = usePart("credentials");
  return (
    <TextField
      {...useField("credentials.certificate.template")}
      label={words.fields.template}
      hint={words.hints.template}
      optional
      value={certificate.template}
      onChange={(template) => change((now) => ({ certificate: { ...now.certificate, template } }))}
    />
  );
}

function ToMake({ onMake }: { readonly onMake: (commonName: string) => void }) {
  const { wizard } = useSetup();
  const [{ certificate }] = usePart("credentials");
  const computer = useWizard(({ facts }) => facts?.computerName ?? "");
  const field = useField("credentials.certificate.commonName");
  const name = certificate.commonName || computer;
  const press = () => {
    if (isCommonName(name)) return onMake(name);
    wizard.getState().leaveField(field.field, false);
    document.querySelector<HTMLElement>(`[data-field="${field.field}"] input`)?.focus();
  };
  return (
    <>
      <CommonName />
      <div className="row">
        <Button icon={<Key20Regular />} onClick={press}>
          {words.request.make}
        </Button>
      </div>
    </>
  );
}

function Waits(props: { readonly pending: PendingRequest; readonly onDiscard: () => void }) {
  const { commonName, madeAt, request } = props.pending;
  return (
    <>
      <Notice kind="good" title={words.request.made({ commonName, madeAt: momentText(madeAt) })} live>
        <p>{words.request.back}</p>
      </Notice>
      <Submit request={request} />
      <SignedCertificate />
      <WithWindows commonName={commonName} />
      <div className="group">
        <div className="row">
          <Button appearance="subtle" onClick={props.onDiscard}>
            {words.request.discard}
          </Button>
        </div>
        <p className="quiet">{words.request.discardWhy}</p>
      </div>
    </>
  );
}

const Part = (props: { readonly id: string; readonly heading: string; readonly children: ReactNode }) => (
  <section className="card group" aria-labelledby={props.id}>
    <h3 id={props.id}>{props.heading}</h3>
    {props.children}
  </section>
);

const useTemplate = (): string => useWizard(({ answers }) => answers.credentials.certificate.template.trim());

function Submit({ request }: { readonly request: string }) {
  const commands = requestCommands(useTemplate());
  return (
    <Part id="submit" heading={words.request.stepsHeading}>
      <div className="row">
        <SaveButton name={REQUEST_FILE} label={words.request.saveRequest} text={() => request} />
        <CopyButton text={request} label={words.request.copyRequest} />
      </div>
      <Template />
      <p>{words.request.submit}</p>
      {commands.map((command) => (
        <code key={command} className="command" dir="ltr">
          {command}
        </code>
      ))}
      <CopyButton text={commands.join("\n")} label={words.request.copyCommands} />
    </Part>
  );
}

function WithWindows({ commonName }: { readonly commonName: string }) {
  const template = useTemplate();
  return (
    <Part id="with-windows" heading={words.request.infHeading}>
      <p className="quiet">{words.request.infWhy}</p>
      <div className="row">
        <SaveButton
          name={REQUEST_INF_FILE}
          label={words.request.saveInf}
          text={() => requestInf(commonName, template)}
        />
        <SaveButton
          name={REQUEST_SCRIPT_FILE}
          label={words.request.saveScript}
          text={() => requestScript(template, "")}
        />
      </div>
    </Part>
  );
}
