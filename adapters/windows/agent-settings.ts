/** The port's settings as the cmdlets of both products want them. */
import type { WorkDay } from "../../core/answer-choices.ts";
import { SetupError } from "../../core/errors.ts";
import type { ProxySetting, ThrottlingSetting } from "../../core/ports.ts";
import type { Secret } from "../../core/secret.ts";
import type { AgentSetting } from "./questions.ts";

/** Kbps of the pages are 1,024 bits per second: the cmdlet's help has `512*1024` for its smallest. */
const BITS_PER_KBPS = 1024;
/** "Enter both the user name and the password": said before, since a cmdlet without a console cannot ask. */
const BOTH_NEEDED_ID = 280010;

const DAYS = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
} as const satisfies Record<WorkDay, string>;

/** `null`: no proxy of the agent's own. Throws `agent.settings-refused` for a user without a password. */
export function proxySetting(proxy: ProxySetting | null, password: Secret | undefined): AgentSetting {
  if (proxy === null) return { set: "NoProxy" };
  if (proxy.user !== "" && (password === undefined || password.isEmpty))
    throw new SetupError("agent.settings-refused", { microsoftId: BOTH_NEEDED_ID });
  // As the help of both cmdlets writes it.
  return {
    set: "Proxy",
    proxyServer: `http://${proxy.host}`,
    proxyPort: proxy.port,
    proxyUsername: proxy.user,
  };
}

/** `null`: no limit. */
export const throttlingSetting = (throttling: ThrottlingSetting | null): AgentSetting =>
  throttling === null
    ? { set: "NoThrottle" }
    : {
        set: "Throttle",
        workDay: throttling.workDays.map((day) => DAYS[day]),
        startWorkHour: `${throttling.workHours.from}:00`,
        endWorkHour: `${throttling.workHours.to}:00`,
        workHourBandwidth: throttling.workHourKbps * BITS_PER_KBPS,
        nonWorkHourBandwidth: throttling.nonWorkHourKbps * BITS_PER_KBPS,
      };
