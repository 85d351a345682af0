/** The settings of the agent: proxy, throttling, recovery folder. Each looks whether it is already so. */
import { type ErrorCode, SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import { windowsRun } from "../text/windows-run.ts";
import { type Handler, nothing, type Turn } from "./handler.ts";
import { isSameProxy, isSameThrottling } from "./same-setting.ts";

/** Before registration, since registration needs the way out. */
export const setProxy: Handler<ActionOf<"set-proxy">> = {
  async alreadyDone({ action, ports, signal }) {
    if (action.newPassword) return undefined;
    const facts = await ports.backupServer.probe(signal);
    return facts.proxy && isSameProxy(facts.proxy, action.proxy) ? nothing : undefined;
  },
  async perform(turn) {
    const { action, ports, secrets, signal, progress } = turn;
    try {
      await ports.backupServer.setProxy(action.proxy, secrets.proxyPassword, { signal, progress });
      return nothing;
    } catch (thrown) {
      const error = SetupError.from(thrown);
      if (!(await isTooEarly(turn, error))) throw error;
      ports.log.write("warning", "the proxy is not taken before the registration", { error });
      progress(1, { kind: "text", text: windowsRun.proxyLater });
      return { receipts: { proxyLater: true }, changed: false };
    }
  },
  secrets: ({ proxy }) => (proxy && proxy.user !== "" ? ["proxyPassword"] : []),
  cannotKnow: ({ newPassword }) => newPassword,
};

/** "Proxy server address / port / user is not valid": the value is at fault, not the time. */
const VALUE_IDS: readonly unknown[] = [280_001, 280_002, 280_003, 280_004, 280_010];
const isOfValue = ({ about: { microsoftId } }: SetupError): boolean => VALUE_IDS.includes(microsoftId);

const REFUSALS: readonly ErrorCode[] = ["agent.settings-refused", "agent.not-registered", "agent.refused"];

/** Whether DPM takes settings before it is registered is documented nowhere: a refusal then need not be the end. */
async function isTooEarly(
  { action, ports, signal }: Turn<ActionOf<"set-proxy">>,
  error: SetupError,
): Promise<boolean> {
  if (action.laterIfRefused !== true || !REFUSALS.includes(error.code) || isOfValue(error)) return false;
  return (await ports.backupServer.probe(signal)).registered !== true;
}

/** What `set-proxy` could not do yet. */
export const setProxyAfterRegistration: Handler<ActionOf<"set-proxy-after-registration">> = {
  alreadyDone: async ({ receipts }) => (receipts.proxyLater === true ? undefined : nothing),
  async perform({ action, ports, secrets, signal, progress }) {
    await ports.backupServer.setProxy(action.proxy, secrets.proxyPassword, { signal, progress });
    return nothing;
  },
  secrets: ({ proxy }) => (proxy.user !== "" ? ["proxyPassword"] : []),
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
