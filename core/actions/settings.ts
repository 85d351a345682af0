/** The settings of the agent: proxy, throttling, recovery folder. Each looks whether it is already so. */
import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";
import { isSameProxy, isSameThrottling } from "./same-setting.ts";

/** Before registration, since registration needs the way out. */
export const setProxy: Handler<ActionOf<"set-proxy">> = {
  async alreadyDone({ action, ports, signal }) {
    if (action.newPassword) return undefined;
    const facts = await ports.backupServer.probe(signal);
    return facts.proxy && isSameProxy(facts.proxy, action.proxy) ? nothing : undefined;
  },
  async perform({ action, ports, secrets, signal, progress }) {
    await ports.backupServer.setProxy(action.proxy, secrets.proxyPassword, { signal, progress });
    return nothing;
  },
  secrets: ({ proxy }) => (proxy && proxy.user !== "" ? ["proxyPassword"] : []),
  cannotKnow: ({ newPassword }) => newPassword,
};

export const setThrottling: Handler<ActionOf<"set-throttling">> = {
  async alreadyDone({ action, ports, signal }) {
    const { throttling } = await ports.backupServer.probe(signal);
    return throttling && isSameThrottling(throttling, action.throttling) ? nothing : undefined;
  },
  async perform({ action, ports, signal, progress }) {
    await ports.backupServer.setThrottling(action.throttling, { signal, progress });
    return nothing;
  },
};

export const setRecoveryFolder: Handler<ActionOf<"set-recovery-folder">> = {
  async alreadyDone({ action, ports, signal }) {
    const { recoveryFolder } = await ports.backupServer.probe(signal);
    return recoveryFolder?.toLowerCase() === action.folder.toLowerCase() ? nothing : undefined;
  },
  async perform({ action, ports, signal, progress }) {
    await ports.backupServer.setRecoveryFolder(action.folder, { signal, progress });
    return nothing;
  },
};
