/** The passphrase: made here and shown, or typed in; kept elsewhere, or the same as before. */
import { Checkbox, Switch } from "@fluentui/react-components";
import { encryptionPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { Page } from "../page.tsx";
import { Fault } from "../parts/fault.tsx";
import { SecretField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { PathField } from "../path-field.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { NewPassphrase, OwnPassphrase } from "./passphrase.tsx";

const words = text.encryption;

export function EncryptionPage() {
  const flow = useWizard((wizard) => wizard.answers.flow);
  const [passphrase, change] = usePart("passphrase");
  const changing = flow === "change-settings";
  return (
    <Page title={words.title} why={words.why}>
      {changing && (
        <Switch
          className="box"
          label={words.fields.change}
          checked={passphrase.change}
          onChange={(_event, { checked }) => change({ change: checked })}
        />
      )}
      {flow === "re-register" && <SamePassphrase />}
      {(flow === "set-up" || (changing && passphrase.change)) && (
        <>
          <NewPassphrase />
          <Keep />
        </>
      )}
      {changing && passphrase.change && <SecurityPin />}
    </Page>
  );
}

const SamePassphrase = () => (
  <>
    <Notice kind="warning" title={encryptionPage.sameHeading}>
      <p>{words.hints.sameAsBefore}</p>
    </Notice>
    <OwnPassphrase />
  </>
);

function Keep() {
  const { typed } = useSetup();
  const [passphrase, change] = usePart("passphrase");
  const kept = useTyped((all) => all.kept);
  const saveTo = useField("passphrase.saveTo");
  const { field, fault, onEdit } = useField("kept");
  return (
    <section className="group" aria-labelledby="keep">
      <h2 id="keep">{encryptionPage.keepHeading}</h2>
      <p>{encryptionPage.lost}</p>
      <PathField
        {...saveTo}
        what="folder"
        practice="passphraseFolder"
        label={words.fields.saveTo}
        hint={words.hints.saveTo}
        optional
        value={passphrase.saveTo}
        onChange={(path) => change({ saveTo: path })}
      />
      <div data-field={field} data-fault={fault !== undefined}>
        <Checkbox
          className="box"
          label={words.fields.kept}
          checked={kept}
          aria-describedby="kept-fault"
          {...(fault && { "aria-invalid": true })}
          onChange={(_event, { checked }) => {
            onEdit();
            typed.getState().type({ kept: checked === true });
          }}
        />
        <Fault id="kept-fault" words={fault} />
      </div>
    </section>
  );
}

function SecurityPin() {
  const { typed } = useSetup();
  const pin = useTyped((all) => all.securityPin);
  return (
    <SecretField
      {...useField("securityPin")}
      label={words.fields.securityPin}
      hint={words.hints.securityPin}
      width="middle"
      optional
      value={pin}
      onChange={(securityPin) => typed.getState().type({ securityPin })}
    />
  );
}
