/** Whether the machine's setting is the one wanted. Used to look before acting and to read back after it. */
import type { ProxyFact, ThrottlingFact } from "../facts.ts";
import type { ProxySetting, ThrottlingSetting } from "../ports.ts";

export function isSameProxy(found: ProxyFact, wanted: ProxySetting | null): boolean {
  if (found.use === "none" || wanted === null) return found.use === "none" && wanted === null;
  return (
    found.host.toLowerCase() === wanted.host.toLowerCase() &&
    found.port === wanted.port &&
    (found.user ?? "") === wanted.user
  );
}

export function isSameThrottling(found: ThrottlingFact, wanted: ThrottlingSetting | null): boolean {
  if (!found.limited || wanted === null) return !found.limited && wanted === null;
  return (
    found.workHourKbps === wanted.workHourKbps &&
    found.nonWorkHourKbps === wanted.nonWorkHourKbps &&
    found.workHours.from === wanted.workHours.from &&
    found.workHours.to === wanted.workHours.to &&
    [...found.workDays].sort().join() === [...wanted.workDays].sort().join()
  );
}
