/** The servers that the vault lists, to choose one of. */
import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import type { Facts } from "../../core/facts.ts";
import type { VaultId } from "../../core/ports.ts";
import { error as errorWords } from "../../core/text/frame.ts";
import { unregister as words } from "../../core/text/unregister.ts";
import { isSameServer } from "../../core/vault/vault-servers.ts";
import type { VaultServer } from "../../core/vault-servers-port.ts";
import { ErrorBox } from "../error-box.tsx";
import { Choices } from "../parts/choices.tsx";
import { Notice } from "../parts/notice.tsx";
import { Picker } from "../parts/picker.tsx";
import { Waiting } from "../parts/spinner.tsx";
import type { Asked } from "../use-asked.ts";
import { MayNotRemove } from "./vault-rights.tsx";

/** More are picked from a list that typing narrows. */
const MOST_CARDS = 12;

interface Props {
  readonly facts: Facts;
  readonly vault: VaultId;
  readonly asked: Asked<readonly VaultServer[]>;
  readonly chosen: VaultServer | null;
  readonly onChoose: (server: VaultServer) => void;
  readonly onAgain: () => void;
}

export function UnregisterServers(props: Props) {
  const { vault, asked, onAgain } = props;
  if (asked.state === "asking") return <Waiting label={words.servers.loading({ vault: vault.name })} />;
  if (asked.state === "failed") {
    const again = <Button onClick={onAgain}>{errorWords.again}</Button>;
    return <ErrorBox error={asked.error} live actions={again} />;
  }
  const again = (
    <Button icon={<ArrowClockwise20Regular />} onClick={onAgain}>
      {words.servers.again}
    </Button>
  );
  if (asked.answer.length === 0) {
    return (
      <Notice kind="info" title={words.servers.none({ vault: vault.name })} actions={again} live>
        <p>{words.servers.noneWhy}</p>
      </Notice>
    );
  }
  return (
    <section className="section" aria-labelledby="unregister-servers">
      <div className="section-head">
        <h2 id="unregister-servers">{words.servers.heading({ vault: vault.name })}</h2>
        {again}
      </div>
      <MayNotRemove vault={vault} />
      {asked.answer.length > MOST_CARDS ? (
        <Picked {...props} servers={asked.answer} />
      ) : (
        <Cards {...props} servers={asked.answer} />
      )}
    </section>
  );
}

type Listed = Props & { readonly servers: readonly VaultServer[] };

const idOf = ({ kind, identity }: VaultServer): string => `${kind}/${identity}`;

const pick = ({ servers, onChoose }: Listed, id: string): void => {
  const server = servers.find((one) => idOf(one) === id);
  if (server) onChoose(server);
};

/** What Azure says of it; what it does not say is left out. */
const about = ({ kind, status, agentVersion, items }: VaultServer): string =>
  [
    words.kinds[kind],
    status,
    agentVersion && words.servers.agent({ version: agentVersion }),
    items && words.servers.items({ count: items }),
  ]
    .filter(Boolean)
    .join(" · ");

const Cards = (props: Listed) => (
  <Choices
    legend={words.servers.choose}
    legendAs="unseen"
    field="unregister.server"
    value={props.chosen ? idOf(props.chosen) : ""}
    onChange={(id) => pick(props, id)}
    options={props.servers.map((server) => ({
      value: idOf(server),
      title: server.name,
      why: about(server),
      mark: isHere(server, props.facts) ? words.servers.here : undefined,
    }))}
  />
);

const Picked = (props: Listed) => (
  <Picker
    label={words.servers.choose}
    picks={props.servers.map((server) => ({
      id: idOf(server),
      title: server.name,
      more: isHere(server, props.facts) ? `${words.servers.here} · ${about(server)}` : about(server),
    }))}
    chosen={props.chosen ? idOf(props.chosen) : ""}
    onPick={(id) => pick(props, id)}
  />
);

const isHere = ({ name }: VaultServer, { dnsName, computerName }: Facts): boolean => {
  const own = dnsName ?? computerName;
  return own !== null && isSameServer(name, own);
};
