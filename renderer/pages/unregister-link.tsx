/** The way to removing a server from its vault: quiet, since hardly anybody wants it. */
import { Button } from "@fluentui/react-components";
import { unregister as words } from "../../core/text/unregister.ts";
import { useSetup } from "../setup.ts";

export function UnregisterLink() {
  const { wizard } = useSetup();
  return (
    <div>
      <Button appearance="subtle" onClick={() => wizard.getState().goTo("unregister")}>
        {words.link}
      </Button>
    </div>
  );
}
