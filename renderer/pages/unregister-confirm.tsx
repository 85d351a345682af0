/** What is lost, the name to be typed, and the button that does it. */
import { Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import type { VaultId } from "../../core/ports.ts";
import { lostWith, unregister as words } from "../../core/text/unregister.ts";
import { isConfirmed, type Removed } from "../../core/vault/unregister.ts";
import type { VaultServer } from "../../core/vault-servers-port.ts";
import { ErrorBox } from "../error-box.tsx";
import { TextField } from "../parts/fields.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup } from "../setup.ts";

interface Props {
  readonly vault: VaultId;
  readonly server: VaultServer;
  readonly onRemoving: (removing: boolean) => void;
  readonly onRemoved: (removed: Removed) => void;
}

export function UnregisterConfirm({ vault, server, onRemoving, onRemoved }: Props) {
  const { host } = useSetup().link;
  const [typed, type] = useState("");
  const [doing, set] = useState<"not-yet" | "removing" | ErrorData>("not-yet");
  const { name, identity, kind } = server;
  const remove = () => {
    set("removing");
    onRemoving(true);
    host
      .unregisterServer({ vault, server: { name, identity, kind }, typed })
      .then(onRemoved)
      .catch((thrown: unknown) => set(SetupError.from(thrown).toData()))
      .finally(() => onRemoving(false));
  };
  if (doing === "removing") return <Removing name={name} />;
  return (
    <>
      <Lost server={server} />
      {doing !== "not-yet" && <ErrorBox error={doing} live />}
      <Confirm about={{ name, vault: vault.name }} typed={typed} onType={type} onConfirmed={remove} />
    </>
  );
}

function Lost({ server }: Pick<Props, "server">) {
  return (
    <section className="card card-danger" aria-labelledby="unregister-lost">
      <h2 id="unregister-lost">{words.lost.heading}</h2>
      <ul className="sentences">
        {lostWith(server).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Confirm(props: {
  readonly about: { readonly name: string; readonly vault: string };
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onConfirmed: () => void;
}) {
  const { about, typed } = props;
  const [faulty, setFaulty] = useState(false);
  const press = () => {
    if (isConfirmed({ server: about, typed })) return props.onConfirmed();
    setFaulty(true);
    document.querySelector<HTMLElement>('[data-field="unregister.typed"] input')?.focus();
  };
  return (
    <section className="card" aria-labelledby="unregister-confirm">
      <h2 id="unregister-confirm">{words.confirm.heading}</h2>
      <TextField
        field="unregister.typed"
        label={words.confirm.label(about)}
        hint={words.confirm.hint}
        fault={faulty ? words.confirm.fault(about) : undefined}
        value={typed}
        mono
        onChange={props.onType}
        onEdit={() => setFaulty(false)}
        onLeave={() => undefined}
      />
      <div>
        <Button className="danger" size="large" icon={<Delete20Regular />} onClick={press}>
          {words.confirm.button(about)}
        </Button>
      </div>
    </section>
  );
}

/** Asking for it cannot be taken back; the waiting for its end can be ended. */
function Removing({ name }: { readonly name: string }) {
  const { host } = useSetup().link;
  return (
    <div className="card">
      <Waiting label={words.removing({ name })} />
      <div>
        <Button onClick={() => void host.cancel(undefined).catch(() => undefined)}>{words.stop}</Button>
      </div>
    </div>
  );
}
