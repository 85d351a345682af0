/** Vault credentials made by signing in: as whom, and for which vault. */
import { useRef } from "react";
import type { NewVaultAnswer } from "../../core/answers.ts";
import { azureLists } from "../../core/text/azure-lists.ts";
import { newVault } from "../../core/text/new-vault.ts";
import { credentialsPage } from "../../core/text/pages.ts";
import { signInWords } from "../../core/text/sign-in.ts";
import { text } from "../../core/text/steps.ts";
import { Choices } from "../parts/choices.tsx";
import { SecretField, TextField } from "../parts/fields.tsx";
import { PracticeHint } from "../practice-hint.tsx";
import { useSetup, useTyped } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { AzureSignIn, useSignIn } from "./azure-sign-in.tsx";
import { ClientCertificate } from "./client-certificate.tsx";
import { NewVault } from "./new-vault.tsx";
import { VaultLists } from "./vault-lists.tsx";

const words = text["vault-credentials"];

export const CredentialsSignIn = () => (
  <>
    <SignInAs />
    <Vault />
  </>
);

/** As whom. `why`: what the sign-in is for, on another page than this. */
export function SignInAs({ why }: { readonly why?: string }) {
  const [{ signIn }, change] = usePart("credentials");
  const set = (some: Partial<typeof signIn>) => change((now) => ({ signIn: { ...now.signIn, ...some } }));
  const principal = signIn.method === "service-principal";
  return (
    <section className="group">
      <Choices
        legend={words.fields.method}
        field="credentials.signIn.method"
        value={signIn.method}
        onChange={(method) => set({ method })}
        options={[
          { value: "device-code", title: words.methods["device-code"], why: credentialsPage.deviceCode },
          { value: "browser", title: words.methods.browser, why: signInWords.browserWhy },
          { value: "azure-cli", title: words.methods["azure-cli"], why: signInWords.azureCliWhy },
          { value: "service-principal", title: words.methods["service-principal"] },
        ]}
      />
      <div>
        <TextField
          {...useField("credentials.signIn.tenantId")}
          label={words.fields.tenantId}
          value={signIn.tenantId}
          onChange={(tenantId) => set({ tenantId })}
        />
        <PracticeHint
          name="tenantId"
          label={words.fields.tenantId}
          value={signIn.tenantId}
          onFill={(tenantId) => set({ tenantId })}
        />
      </div>
      {signIn.method !== "azure-cli" && <ClientId />}
      {principal && <ClientProof />}
      <AzureSignIn {...(why !== undefined && { why })} />
    </section>
  );
}

function ClientId() {
  const [{ signIn }, change] = usePart("credentials");
  const set = (clientId: string) => change((now) => ({ signIn: { ...now.signIn, clientId } }));
  const principal = signIn.method === "service-principal";
  return (
    <div>
      <TextField
        {...useField("credentials.signIn.clientId")}
        label={words.fields.clientId}
        hint={principal ? undefined : words.hints.clientId}
        optional={!principal}
        value={signIn.clientId}
        onChange={set}
      />
      {principal && (
        <PracticeHint name="clientId" label={words.fields.clientId} value={signIn.clientId} onFill={set} />
      )}
    </div>
  );
}

/** By what the application proves itself. A file that was named is there again when the choice is taken back. */
function ClientProof() {
  const [{ signIn }, change] = usePart("credentials");
  const said = useRef(signIn.certificateFile ?? "");
  const choose = (by: "secret" | "certificate") => {
    const { certificateFile, ...rest } = signIn;
    if (certificateFile !== undefined) said.current = certificateFile;
    change({ signIn: by === "secret" ? rest : { ...rest, certificateFile: said.current } });
  };
  return (
    <>
      <Choices
        legend={signInWords.proof}
        field="credentials.signIn.proof"
        value={signIn.certificateFile === undefined ? "secret" : "certificate"}
        onChange={choose}
        options={[
          { value: "secret", title: signInWords.withSecret },
          { value: "certificate", title: signInWords.withCertificate },
        ]}
      />
      {signIn.certificateFile === undefined ? <ClientSecret /> : <ClientCertificate />}
    </>
  );
}

function ClientSecret() {
  const { typed } = useSetup();
  const secret = useTyped((all) => all.clientSecret);
  const field = useField("clientSecret");
  const set = (clientSecret: string) => typed.getState().type({ clientSecret });
  return (
    <div>
      <SecretField {...field} label={words.fields.clientSecret} value={secret} onChange={set} />
      <PracticeHint name="clientSecret" label={words.fields.clientSecret} value={secret} onFill={set} />
    </div>
  );
}

const NEW_VAULT: NewVaultAnswer = { region: "", redundancy: "geo-redundant", publicAccess: true };

function Vault() {
  const [{ vault }, change] = usePart("credentials");
  // What was said of a new vault is there again when that choice is taken back.
  const said = useRef(vault.create ?? NEW_VAULT);
  const choose = (how: "pick" | "create") => {
    if (vault.create) said.current = vault.create;
    const { create: _create, ...there } = vault;
    change({ vault: how === "create" ? { ...there, create: said.current } : there });
  };
  return (
    <section className="group" aria-labelledby="vault">
      <h2 id="vault">{credentialsPage.vaultHeading}</h2>
      <Choices
        legend={newVault.choice}
        legendAs="unseen"
        field="credentials.vault.create"
        value={vault.create ? "create" : "pick"}
        onChange={choose}
        options={[
          { value: "pick", title: newVault.pick },
          { value: "create", title: newVault.create, why: newVault.createWhy },
        ]}
      />
      {vault.create ? (
        <NewVault />
      ) : (
        <>
          <VaultLists />
          <Typed />
        </>
      )}
    </section>
  );
}

/** The same three, as they are picked or typed. */
function Typed() {
  const [{ vault }, change] = usePart("credentials");
  const signedIn = useSignIn();
  const set = (some: Partial<typeof vault>) => change((now) => ({ vault: { ...now.vault, ...some } }));
  return (
    <>
      {signedIn.state === "in" && <p className="quiet">{azureLists.typed}</p>}
      <div>
        <TextField
          {...useField("credentials.vault.subscriptionId")}
          label={words.fields.subscriptionId}
          value={vault.subscriptionId}
          onChange={(subscriptionId) => set({ subscriptionId })}
        />
        <PracticeHint
          name="subscriptionId"
          label={words.fields.subscriptionId}
          value={vault.subscriptionId}
          onFill={(subscriptionId) => set({ subscriptionId })}
        />
      </div>
      <div>
        <TextField
          {...useField("credentials.vault.resourceGroup")}
          label={words.fields.resourceGroup}
          value={vault.resourceGroup}
          onChange={(resourceGroup) => set({ resourceGroup })}
        />
        <PracticeHint
          name="resourceGroup"
          label={words.fields.resourceGroup}
          value={vault.resourceGroup}
          onFill={(resourceGroup) => set({ resourceGroup })}
        />
      </div>
      <div>
        <TextField
          {...useField("credentials.vault.name")}
          label={words.fields.vault}
          value={vault.name}
          onChange={(name) => set({ name })}
        />
        <PracticeHint
          name="vault"
          label={words.fields.vault}
          value={vault.name}
          onFill={(name) => set({ name })}
        />
      </div>
    </>
  );
}
