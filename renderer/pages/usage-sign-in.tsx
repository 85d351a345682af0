/** The sign-in for looking: the same as the run's, so that who has signed in for one is signed in for the other. */
import { text } from "../../core/text/steps.ts";
import { SecretField } from "../parts/fields.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { useField } from "../use-field.ts";
import { AzureSignIn, useSignIn } from "./azure-sign-in.tsx";
import { SignInAs } from "./credentials-sign-in.tsx";

/** Signed in, only who it is; otherwise as whom it shall be. */
export function UsageSignIn(props: { readonly id: string; readonly heading: string; readonly why: string }) {
  const signedIn = useSignIn().state === "in";
  if (signedIn) return <AzureSignIn />;
  return (
    <section className="card" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <ProxyPassword />
      <SignInAs why={props.why} />
    </section>
  );
}

/** The agent's own proxy is the way out here too; its password is nowhere to be read. */
function ProxyPassword() {
  const { typed } = useSetup();
  const wanted = useWizard(({ answers: { proxy } }) => proxy.use === "custom" && proxy.user !== "");
  const password = useTyped((all) => all.proxyPassword);
  const field = useField("proxyPassword");
  if (!wanted) return null;
  return (
    <SecretField
      {...field}
      label={text.proxy.fields.password}
      value={password}
      onChange={(proxyPassword) => typed.getState().type({ proxyPassword })}
    />
  );
}
