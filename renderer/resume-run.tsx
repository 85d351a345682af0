/** Goes on with an unfinished run. Asked for are the secrets that this page does not hold any more, or that were refused. */
import { Button } from "@fluentui/react-components";
import { type SubmitEvent, useState } from "react";
import type { TypedSecrets } from "../core/host.ts";
import { secretsToAsk } from "../core/run/doubtful-secrets.ts";
import type { SecretName } from "../core/secret.ts";
import type { Typed } from "../core/steps/typed.ts";
import { secretNames } from "../core/text/frame.ts";
import { start } from "../core/text/pages.ts";
import { ErrorBox } from "./error-box.tsx";
import { SecretField } from "./parts/fields.tsx";
import { useRun, useSetup } from "./setup.ts";

export function ResumeRun(props: { readonly secretsNeeded: readonly SecretName[]; readonly label: string }) {
  const { run, typed } = useSetup();
  const busy = useRun((state) => state.busy);
  const refused = useRun((state) => state.refused);
  const held = useRun((state) => state.held);
  const outcome = useRun((state) => state.view.outcome);
  const error = refused ?? (outcome?.kind === "failed" ? outcome.error : null);
  const asked = secretsToAsk(props.secretsNeeded, held, error);
  const [secrets, setSecrets] = useState<TypedSecrets>({});
  const [pressed, setPressed] = useState(false);
  const resume = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setPressed(true);
    const missing = asked.find((name) => !secrets[name]);
    if (missing)
      return document.querySelector<HTMLElement>(`[data-field="resume.${missing}"] input`)?.focus();
    // Whoever changes the answers after another failure finds what was typed last, not what was refused.
    typed.getState().type(retypedOn(secrets, typed.getState()));
    void run.getState().resume(secrets);
  };
  return (
    // A form: Enter in one of its fields means its button, not the page's Next.
    <form className="resume" noValidate onSubmit={resume}>
      {asked.length > 0 && <p className="quiet">{start.unfinished.secrets}</p>}
      {asked.map((name) => (
        <SecretField
          key={name}
          field={`resume.${name}`}
          label={secretNames[name].label}
          fault={pressed && !secrets[name] ? secretNames[name].missing : undefined}
          value={secrets[name] ?? ""}
          onChange={(value) => setSecrets({ ...secrets, [name]: value })}
          onEdit={() => undefined}
          onLeave={() => undefined}
        />
      ))}
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? start.unfinished.resuming : props.label}
        </Button>
      </div>
      {refused && <ErrorBox error={refused} live />}
    </form>
  );
}

/** What of it the pages ask for too. */
function retypedOn(secrets: TypedSecrets, typed: Typed): Partial<Typed> {
  const { passphrase, proxyPassword, clientSecret, securityPin } = secrets;
  const other = passphrase !== undefined && passphrase !== typed.passphrase;
  return {
    ...(other && { passphrase, confirm: passphrase, made: false }),
    ...(proxyPassword && { proxyPassword }),
    ...(clientSecret && { clientSecret }),
    ...(securityPin && { securityPin }),
  };
}
