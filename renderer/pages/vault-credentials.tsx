import { Checkbox } from "@fluentui/react-components";
import { asksForRestart } from "../../core/steps/vault-credentials.ts";
import { text } from "../../core/text/steps.ts";
import { isRegisteredWell } from "../../core/vault/registration.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { CredentialsFile } from "./credentials-file.tsx";
import { CredentialsSignIn } from "./credentials-sign-in.tsx";

const words = text["vault-credentials"];

export function VaultCredentialsPage() {
  const [credentials, change] = usePart("credentials");
  return (
    <Page title={words.title} why={words.why}>
      <Choices
        legend={words.fields.from}
        legendAs="unseen"
        field="credentials.from"
        value={credentials.from}
        onChange={(from) => change({ from })}
        options={[
          { value: "file", title: words.choices.file },
          { value: "sign-in", title: words.choices["sign-in"] },
        ]}
      />
      {credentials.from === "file" ? <CredentialsFile /> : <CredentialsSignIn />}
      <Anyway />
      <Restart />
    </Page>
  );
}

/** Asked only where it decides something: a registration that has ended is made again whatever is said here. */
function Anyway() {
  const { wizard } = useSetup();
  const { flow, registerAnyway } = useWizard((state) => state.answers);
  const facts = useWizard((state) => state.facts);
  if (flow !== "re-register" || !facts || !isRegisteredWell(facts, new Date(facts.readAt))) return null;
  return (
    <Checkbox
      className="box"
      label={words.fields.registerAnyway}
      checked={registerAnyway}
      onChange={(_event, { checked }) => wizard.getState().answer({ registerAnyway: checked === true })}
    />
  );
}

/** Never ticked by itself: who has not met such an error leaves it alone. */
function Restart() {
  const { wizard } = useSetup();
  const answers = useWizard((state) => state.answers);
  const facts = useWizard((state) => state.facts);
  if (!facts || !asksForRestart(answers, facts)) return null;
  return (
    <div data-field="restartService">
      <Checkbox
        className="box"
        label={words.fields.restartService}
        aria-describedby="restart-service-hint"
        checked={answers.restartService}
        onChange={(_event, { checked }) => wizard.getState().answer({ restartService: checked === true })}
      />
      <p id="restart-service-hint" className="under-checkbox">
        {words.hints.restartService}
      </p>
    </div>
  );
}
