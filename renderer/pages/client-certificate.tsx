/** The certificate by which an application signs in: its file, and the password where it is a PFX. */
import { signInWords as words } from "../../core/text/sign-in.ts";
import { SecretField } from "../parts/fields.tsx";
import { PathField } from "../path-field.tsx";
import { useSetup, useTyped } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";

export function ClientCertificate() {
  const { typed } = useSetup();
  const [{ signIn }, change] = usePart("credentials");
  const password = useTyped((all) => all.clientCertificatePassword);
  const passwordField = useField("clientCertificatePassword");
  const { certificateFile = "" } = signIn;
  return (
    <>
      <PathField
        {...useField("credentials.signIn.certificateFile")}
        what="certificate"
        label={words.certificateFile}
        hint={words.certificateHint}
        value={certificateFile}
        onChange={(file) => change((now) => ({ signIn: { ...now.signIn, certificateFile: file } }))}
      />
      {/\.(pfx|p12)$/i.test(certificateFile) && (
        <SecretField
          {...passwordField}
          label={words.certificatePassword}
          hint={words.certificatePasswordHint}
          optional
          value={password}
          onChange={(clientCertificatePassword) => typed.getState().type({ clientCertificatePassword })}
        />
      )}
    </>
  );
}
