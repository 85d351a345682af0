/** What to ask of whoever keeps the firewall: as a table to read, as CSV to pass on. */
import { firewallCsv, purposeText, firewallWords as words } from "../../core/text/firewall.ts";
import { type CredentialsAddresses, firewallRules } from "../../core/vault/endpoints.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { SaveButton } from "../save-button.tsx";
import { useWizard } from "../setup.ts";

export function FirewallList() {
  const cloud = useWizard((wizard) => wizard.answers.cloud);
  const file = useFileAddresses();
  const rules = firewallRules(cloud, file);
  return (
    <Disclosure show={words.show} hide={words.hide}>
      <div className="section">
        <p className="quiet">
          {words.why} {file && words.fromFile} {cloud === "china" && words.noList}
        </p>
        <table className="plain-table">
          <caption className="unseen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.address}</th>
              <th scope="col">{words.port}</th>
              <th scope="col">{words.purpose}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={`${rule.pattern}:${rule.port}`}>
                <td className="mono">{rule.pattern}</td>
                <td>{rule.port}</td>
                <td>{purposeText(rule)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="row">
          <CopyButton text={firewallCsv(rules)} label={words.copy} />
          <SaveButton name={words.fileName} label={words.save} text={() => firewallCsv(rules)} />
        </div>
      </div>
    </Disclosure>
  );
}

/** The addresses of the vault that the chosen file is for, where it has been read. */
function useFileAddresses(): CredentialsAddresses | undefined {
  const reading = useWizard((wizard) => wizard.credentials);
  if (reading?.state !== "read") return undefined;
  const { aadAuthority, serviceEndpoint } = reading.report;
  return aadAuthority !== null && serviceEndpoint !== null ? { aadAuthority, serviceEndpoint } : undefined;
}
