/** The passphrase as a secret of a Key Vault: saved and compared by the host, as whoever has signed in. */
import { Button } from "@fluentui/react-components";
import { CloudArrowUp20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import { keyVault as words } from "../../core/text/key-vault.ts";
import { keyVaultProblem, secretNameProblem, usualSecretName } from "../../core/vault/key-vault.ts";
import { ErrorBox } from "../error-box.tsx";
import { TextField } from "../parts/fields.tsx";
import { PracticeHint } from "../practice-hint.tsx";
import { useSetup, useWizard } from "../setup.ts";
import type { Setup } from "../stores.ts";
import { keepIn } from "../typed-store.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { AzureSignIn, useSignIn } from "./azure-sign-in.tsx";

const URI = "passphrase.keyVault.uri";
const NAME = "passphrase.keyVault.secretName";

type Deed = "save" | "check";
type State = "idle" | Deed | "differs" | ErrorData;

export function KeepInKeyVault() {
  const [passphrase, change] = usePart("passphrase");
  const [state, tell] = useState<State>("idle");
  const signedIn = useSignIn().state === "in";
  const uri = useField(URI);
  const name = useField(NAME);
  const { keyVault } = passphrase;
  const set = (some: Partial<typeof keyVault>) => {
    tell("idle");
    change((now) => ({ keyVault: { ...now.keyVault, ...some } }));
  };
  const usual = useUsualName();
  const press = useDeed(tell);
  const asking = state === "save" || state === "check";
  return (
    <>
      <TextField
        {...uri}
        label={words.uri}
        hint={words.uriHint}
        optional
        value={keyVault.uri}
        onChange={(typed) =>
          // The usual name comes with the first letter of the address; a name of one's own stays.
          set({ uri: typed, ...(keyVault.secretName === "" && { secretName: usual }) })
        }
      />
      <PracticeHint
        name="keyVault"
        label={words.uri}
        value={keyVault.uri}
        onFill={(typed) => set({ uri: typed, secretName: keyVault.secretName || usual })}
      />
      <TextField
        {...name}
        fault={name.fault ?? (state === "differs" ? words.differs : undefined)}
        label={words.secretName}
        hint={words.secretNameHint}
        optional
        mono
        value={keyVault.secretName}
        onChange={(secretName) => set({ secretName })}
      />
      <AzureSignIn why={words.signIn} />
      {signedIn && (
        <div className="row">
          <Button icon={<CloudArrowUp20Regular />} onClick={() => press("save")} disabledFocusable={asking}>
            {state === "save" ? words.saving : words.save}
          </Button>
          <Button appearance="subtle" onClick={() => press("check")} disabledFocusable={asking}>
            {state === "check" ? words.checking : words.check}
          </Button>
        </div>
      )}
      {typeof state === "object" && <ErrorBox error={state} live />}
    </>
  );
}

/** After the agent's own name for it, of the server and vault as far as they are known here. */
function useUsualName(): string {
  const server = useWizard(({ facts }) => facts?.dnsName ?? facts?.computerName ?? null);
  return useWizard(({ answers, facts, credentials: reading }) => {
    if (answers.flow === "change-settings") return usualSecretName(server, facts?.vault ?? null);
    const { from, vault } = answers.credentials;
    const read = reading?.state === "read" ? reading.report.vault : null;
    return usualSecretName(server, from === "file" ? read : vault.name);
  });
}

/** Does one of the two, unless the address or the name is wrong: then the focus goes there. */
function useDeed(tell: (state: State) => void) {
  const setup = useSetup();
  return (deed: Deed) => {
    if (showFaults(setup)) return;
    const { wizard, typed, link } = setup;
    const { cloud, passphrase } = wizard.getState().answers;
    const { keyVault } = passphrase;
    const asked = typed.getState().passphrase;
    const question = { cloud, keyVault, passphrase: asked };
    const { savePassphraseInKeyVault, checkPassphraseInKeyVault } = link.host;
    tell(deed);
    (deed === "save" ? savePassphraseInKeyVault : checkPassphraseInKeyVault)(question)
      .then(({ same }) => {
        // Another one may have been typed or made meanwhile.
        if (typed.getState().passphrase !== asked) return tell("idle");
        if (!same) return tell("differs");
        const place = `${new URL(keyVault.uri.trim()).hostname}, ${keyVault.secretName.trim()}`;
        keepIn(typed, "keyVault", { secret: place });
        // It is there: the run need not do it again.
        const { answers, answer } = wizard.getState();
        answer({ passphrase: { ...answers.passphrase, keyVault: { uri: "", secretName: "" } } });
      })
      .catch((thrown: unknown) => tell(SetupError.from(thrown).toData()));
  };
}

function showFaults({ wizard }: Setup): boolean {
  const { cloud, passphrase } = wizard.getState().answers;
  const { uri, secretName } = passphrase.keyVault;
  const wrong = [
    ...(keyVaultProblem(uri, cloud) ? [URI] : []),
    ...(secretNameProblem(secretName) ? [NAME] : []),
  ];
  for (const field of wrong) wizard.getState().leaveField(field, false);
  if (wrong[0]) document.querySelector<HTMLElement>(`[data-field="${wrong[0]}"] input`)?.focus();
  return wrong.length > 0;
}
