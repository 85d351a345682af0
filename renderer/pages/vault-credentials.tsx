import { text } from "../../core/text/steps.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
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
    </Page>
  );
}
