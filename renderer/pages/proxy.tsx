import { Field, Select } from "@fluentui/react-components";
import { CLOUD_NAMES } from "../../core/answer-choices.ts";
import type { Facts } from "../../core/facts.ts";
import { parts } from "../../core/text/frame.ts";
import { proxyPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { NumberField, SecretField, TextField } from "../parts/fields.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { useLeave, usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { FirewallList } from "./firewall-list.tsx";
import { ConnectionTest } from "./proxy-test.tsx";

const words = text.proxy;

export function ProxyPage() {
  const [proxy, change] = usePart("proxy");
  const leave = useLeave("proxy");
  const present = useWizard((wizard) => wizard.facts?.proxy ?? null);
  const custom = proxy.use === "custom";
  const choose = (value: "leave" | "none" | "custom") => {
    leave.set(value === "leave");
    if (value !== "leave") change({ use: value });
  };
  return (
    <Page title={words.title} why={words.why}>
      <Cloud />
      <Choices
        legend={words.fields.use}
        field="proxy.use"
        value={leave.left ? "leave" : proxy.use}
        onChange={choose}
        options={[
          ...(leave.offered
            ? [{ value: "leave", title: parts.leave, why: presentText(present) } as const]
            : []),
          { value: "none", title: words.choices.none },
          { value: "custom", title: words.choices.custom },
        ]}
      />
      {custom && !leave.left && <ProxyFields />}
      {custom && <SignIn keepsUser={leave.left} />}
      <ConnectionTest />
      <FirewallList />
    </Page>
  );
}

const presentText = (proxy: Facts["proxy"]): string =>
  proxyPage.present({
    what:
      proxy === null
        ? parts.unknown
        : proxy.use === "none"
          ? words.values.none
          : words.values.custom({ host: proxy.host, port: proxy.port }),
  });

function Cloud() {
  const { wizard } = useSetup();
  const cloud = useWizard((state) => state.answers.cloud);
  // A cloud of one's own comes from a file, and is not chosen here.
  const own = typeof cloud === "string" ? null : cloud;
  const choose = (name: string) => {
    const chosen = CLOUD_NAMES.find((one) => one === name);
    if (chosen) wizard.getState().answer({ cloud: chosen });
  };
  return (
    <Field className="field field-middle" label={words.fields.cloud}>
      <Select value={own ? own.name : String(cloud)} onChange={(_event, { value }) => choose(value)}>
        {CLOUD_NAMES.map((name) => (
          <option key={name} value={name}>
            {words.clouds[name]}
          </option>
        ))}
        {own && <option value={own.name}>{own.name}</option>}
      </Select>
    </Field>
  );
}

function ProxyFields() {
  const [proxy, change] = usePart("proxy");
  return (
    <div className="side-by-side">
      <TextField
        {...useField("proxy.host")}
        label={words.fields.host}
        hint={words.hints.host}
        value={proxy.host}
        onChange={(host) => change({ host })}
      />
      <NumberField
        {...useField("proxy.port")}
        label={words.fields.port}
        width="short"
        value={proxy.port}
        onChange={(port) => change({ port })}
      />
    </div>
  );
}

/** Where the proxy stays as it is, its user does too; the password is then for the test and for signing in to Azure. */
function SignIn({ keepsUser }: { readonly keepsUser: boolean }) {
  const { typed } = useSetup();
  const [proxy, change] = usePart("proxy");
  const password = useTyped((all) => all.proxyPassword);
  const user = useField("proxy.user");
  const secret = useField("proxyPassword");
  if (keepsUser && proxy.user === "") return null;
  return (
    <div className="side-by-side even">
      {!keepsUser && (
        <TextField
          {...user}
          label={words.fields.user}
          hint={words.hints.user}
          optional
          value={proxy.user}
          onChange={(name) => change({ user: name })}
        />
      )}
      {proxy.user !== "" && (
        <SecretField
          {...secret}
          label={words.fields.password}
          hint={keepsUser ? proxyPage.passwordForTest : undefined}
          value={password}
          onChange={(proxyPassword) => typed.getState().type({ proxyPassword })}
        />
      )}
    </div>
  );
}
