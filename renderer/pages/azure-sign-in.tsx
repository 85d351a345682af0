/** Signing in to Azure before the run: the button, the code, and who it was. */
import { Button } from "@fluentui/react-components";
import { Key20Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import type { SignInMethod } from "../../core/answer-choices.ts";
import type { TypedSecrets } from "../../core/host.ts";
import type { Typed } from "../../core/steps/typed.ts";
import { azureLists as words } from "../../core/text/azure-lists.ts";
import { signInWords } from "../../core/text/sign-in.ts";
import type { SignInState } from "../azure-store.ts";
import { signInMark } from "../azure-store.ts";
import { ErrorBox } from "../error-box.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useAzure, useSetup, useWizard } from "../setup.ts";
import type { Setup } from "../stores.ts";
import { DeviceCode } from "./device-code.tsx";

/** The sign-in, as far as it belongs to the answers as they are now: another tenant is another sign-in. */
export function useSignIn(): SignInState {
  const mark = useWizard(({ answers }) => signInMark(answers));
  const as = useAzure((azure) => azure.as);
  const signedIn = useAzure((azure) => azure.signedIn);
  return as === mark || signedIn.state === "asking" ? signedIn : { state: "out" };
}

/** `why`: what the sign-in is for on this page. */
export function AzureSignIn({ why = words.why }: { readonly why?: string }) {
  const setup = useSetup();
  const answers = useWizard((wizard) => wizard.answers);
  const mark = signInMark(answers);
  // After a reload the host may still have the sign-in of before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark says what of the answers matters
  useEffect(() => void setup.azure.getState().recall(answers), [mark]);
  const signedIn = useSignIn();
  const press = () => void signIn(setup);
  if (signedIn.state === "asking") return <Asking signedIn={signedIn} />;
  if (signedIn.state === "in") {
    const { who } = signedIn.by;
    return (
      <Notice
        kind="good"
        title={who === null ? words.asApplication : words.as({ who })}
        live
        actions={<Button onClick={() => setup.azure.getState().signOut()}>{words.signOut}</Button>}
      />
    );
  }
  return (
    <div className="group">
      {signedIn.state === "failed" && <ErrorBox error={signedIn.error} live />}
      <div className="row">
        <Button icon={<Key20Regular />} onClick={press}>
          {signedIn.state === "failed" ? words.signInAgain : words.signIn}
        </Button>
      </div>
      <p className="quiet">{why}</p>
    </div>
  );
}

function Asking({ signedIn: { code } }: { readonly signedIn: Extract<SignInState, { state: "asking" }> }) {
  const { azure } = useSetup();
  const method = useWizard(({ answers }) => answers.credentials.signIn.method);
  return (
    <div className="group">
      {code && <DeviceCode code={code} />}
      <Waiting label={code ? words.waitsForCode : waitingFor[method]()} />
      <div className="row">
        <Button onClick={() => azure.getState().signOut()}>{words.cancel}</Button>
      </div>
    </div>
  );
}

const waitingFor: Readonly<Record<SignInMethod, () => string>> = {
  "device-code": () => words.asking,
  browser: () => signInWords.waitsForBrowser,
  "azure-cli": () => signInWords.asksAzureCli,
  "service-principal": () => words.asking,
};

/** Of what is typed, a sign-in needs no more than these. */
const secretsFor = ({ clientSecret, clientCertificatePassword, proxyPassword }: Typed): TypedSecrets => ({
  ...(clientSecret !== "" && { clientSecret }),
  ...(clientCertificatePassword !== "" && { clientCertificatePassword }),
  ...(proxyPassword !== "" && { proxyPassword }),
});

/** What is wrong in the fields of the sign-in is shown first, with the focus there; the vault may still be empty. */
async function signIn({ wizard, typed, azure }: Setup): Promise<void> {
  const { faults, answers } = wizard.getState();
  const wrong = faults().filter(
    ({ field }) => field.startsWith("credentials.signIn.") || field === "clientSecret",
  );
  const [first] = wrong;
  if (!first) return azure.getState().signIn(answers, secretsFor(typed.getState()));
  for (const { field } of wrong) wizard.getState().leaveField(field, false);
  document.querySelector<HTMLElement>(`[data-field="${first.field}"] input`)?.focus();
}
