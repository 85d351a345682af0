/** The passphrase: made here and shown, or typed in; kept elsewhere, or the same as before. */
import { Switch } from "@fluentui/react-components";
import { sameAgain } from "../../core/text/keeping.ts";
import { encryptionPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { passphraseProblems } from "../../core/vault/passphrase.ts";
import { passphraseLines } from "../../core/vault/passphrase-lines.ts";
import { Page } from "../page.tsx";
import { SecretField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { Keep } from "./keep.tsx";
import { CheckFile } from "./keep-file.tsx";
import { NewPassphrase, OwnPassphrase } from "./passphrase.tsx";
import { PrintSheet } from "./recovery-sheet.tsx";

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
    <Compare />
  </>
);

/** Offered, not asked for: a passphrase that was just typed in is kept somewhere. */
function Compare() {
  const passphrase = useTyped((all) => all.passphrase);
  if (passphraseProblems(passphrase).length > 0) return null;
  const numbers = passphraseLines(passphrase).map(({ check }) => check);
  return (
    <section className="group" aria-labelledby="compare">
      <header className="keep-head">
        <h2 id="compare">{sameAgain.heading}</h2>
        <p>{sameAgain.why}</p>
      </header>
      <CheckFile elsewhere={false} />
      <p className="quiet">{sameAgain.checks({ numbers: numbers.join(" ") })}</p>
      <PrintSheet />
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
