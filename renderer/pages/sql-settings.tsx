import { installation as words } from "../../core/text/installation.ts";
import { isSqlHere } from "../../core/vault/backup-server.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { SecretField, TextField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { PracticeHint } from "../practice-hint.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";

const page = words.pages["sql-settings"];

/** A change of the answers about SQL Server alone. */
function useSql() {
  const [installation, change] = usePart("installation");
  const { sql } = installation;
  return [
    sql,
    (some: Partial<typeof sql>) => change((now) => ({ sql: { ...now.sql, ...some } })),
    installation,
  ] as const;
}

export function SqlSettingsPage() {
  const [sql, change, installation] = useSql();
  const isMabs = installation.product === "azure-backup-server";
  const { existing, bundled } = words.sql;
  return (
    <Page title={page.title} why={page.why}>
      {isMabs ? (
        <Choices
          legend={words.sql.legend}
          legendAs="unseen"
          field="installation.sql.use"
          value={sql.use}
          onChange={(use) => change({ use })}
          options={[
            { value: "existing", title: existing.title, why: existing.why },
            { value: "bundled", title: bundled.title, why: bundled.why },
          ]}
        />
      ) : (
        <p className="quiet">{existing.whyDpm}</p>
      )}
      {!isMabs && <Computer />}
      {(sql.use === "existing" || !isMabs) && <Instances isMabs={isMabs} />}
      <Account />
    </Page>
  );
}

function Computer() {
  const [sql, change, installation] = useSql();
  const computerName = useWizard((state) => state.facts?.computerName ?? null);
  return (
    <>
      <TextField
        {...useField("installation.sql.server")}
        label={words.fields.sqlServer}
        hint={words.hints.sqlServer}
        width="middle"
        optional
        value={sql.server}
        onChange={(server) => change({ server })}
      />
      {!isSqlHere(installation, computerName) && (
        <Notice kind="info">
          <p>{words.sql.remote}</p>
        </Notice>
      )}
    </>
  );
}

function Instances({ isMabs }: { readonly isMabs: boolean }) {
  const [sql, change] = useSql();
  const found = useWizard((state) => state.facts?.sqlInstances ?? []);
  return (
    <>
      <div className="side-by-side even">
        <div className="path">
          <TextField
            {...useField("installation.sql.instance")}
            label={words.fields.instance}
            hint={isMabs ? words.hints.instance : words.hints.instanceOptional}
            optional={!isMabs}
            value={sql.instance}
            onChange={(instance) => change({ instance })}
          />
          <PracticeHint
            name="sqlInstance"
            label={words.fields.instance}
            value={sql.instance}
            onFill={(instance) => change({ instance })}
          />
        </div>
        <TextField
          {...useField("installation.sql.reportingInstance")}
          label={words.fields.reportingInstance}
          hint={words.hints.reportingInstance}
          value={sql.reportingInstance}
          onChange={(reportingInstance) => change({ reportingInstance })}
        />
      </div>
      {found.length > 0 && sql.server === "" && (
        <p className="quiet under">{words.hints.found({ names: found.join(", ") })}</p>
      )}
    </>
  );
}

function Account() {
  const { typed } = useSetup();
  const [sql, change] = useSql();
  const password = useTyped((all) => all.sqlPassword);
  const secret = useField("sqlPassword");
  return (
    <>
      <div className="side-by-side even">
        <TextField
          {...useField("installation.sql.user")}
          label={words.fields.sqlUser}
          hint={words.hints.sqlUser}
          optional
          value={sql.user}
          onChange={(user) => change({ user })}
        />
        {sql.user !== "" && (
          <SecretField
            {...secret}
            label={words.fields.sqlPassword}
            value={password}
            onChange={(sqlPassword) => typed.getState().type({ sqlPassword })}
          />
        )}
      </div>
      <p className="quiet under">{words.sql.rights}</p>
    </>
  );
}
