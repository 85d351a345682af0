import { installation as words } from "../../core/text/installation.ts";
import { Page } from "../page.tsx";
import { SecretField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { PracticeHint } from "../practice-hint.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { useField } from "../use-field.ts";

const page = words.pages["security-settings"];

export function SecuritySettingsPage() {
  const { typed } = useSetup();
  const computer = useWizard((state) => state.facts?.computerName ?? "");
  const password = useTyped((all) => all.localAccountPassword);
  const confirm = useTyped((all) => all.localAccountConfirm);
  const { type } = typed.getState();
  return (
    <Page title={page.title} why={page.why}>
      <p className="quiet">
        {words.security.accounts({ sql: "MICROSOFT$DPM$Acct", reports: `DPMR$${computer}` })}
      </p>
      <div className="side-by-side even">
        <div className="path">
          <SecretField
            {...useField("localAccountPassword")}
            label={words.fields.password}
            hint={words.hints.password}
            value={password}
            onChange={(text) => type({ localAccountPassword: text })}
          />
          <PracticeHint
            name="localAccountPassword"
            label={words.fields.password}
            value={password}
            onFill={(text) => type({ localAccountPassword: text, localAccountConfirm: text })}
          />
        </div>
        <SecretField
          {...useField("localAccountConfirm")}
          label={words.fields.confirm}
          value={confirm}
          onChange={(text) => type({ localAccountConfirm: text })}
        />
      </div>
      <Notice kind="info">
        <p>{words.security.kept}</p>
      </Notice>
    </Page>
  );
}
