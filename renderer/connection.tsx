/** How the way to the host is, when it is not well. Calm: a run goes on without the page. */
import { Button } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { connection } from "../core/text/frame.ts";
import { Notice } from "./parts/notice.tsx";
import { useSetup } from "./setup.ts";

/** null while all is well. */
export function useConnectionTrouble() {
  const { link } = useSetup();
  const state = useSyncExternalStore(link.onState, link.state);
  return state === "connected" || state === "connecting" ? null : state;
}

export function Connection() {
  const { link } = useSetup();
  const state = useConnectionTrouble();
  if (state === null) return null;
  const { title, why } = connection[state];
  return (
    <div className="connection">
      <Notice
        kind={state === "lost" ? "warning" : "error"}
        title={title}
        live
        actions={state === "lost" && <Button onClick={link.reconnect}>{connection.reconnect}</Button>}
      >
        <p>{why}</p>
      </Notice>
    </div>
  );
}
