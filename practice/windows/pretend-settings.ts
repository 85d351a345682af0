/** What a setting in the cmdlets' own terms does to the pretend server. */
import type { DpmSetting } from "../../adapters/windows/questions.ts";
import { WORK_DAYS } from "../../core/answer-choices.ts";
import type { BackupServer, Watch } from "../../core/ports.ts";
import type { Secret } from "../../core/secret.ts";

const unwatched: Watch = { signal: new AbortController().signal, progress: () => {} };
const BITS_PER_KBPS = 1024;

export async function setMachine(
  server: BackupServer,
  setting: DpmSetting,
  secrets: Readonly<Record<string, Secret>>,
): Promise<void> {
  switch (setting.set) {
    case "NoProxy":
      return server.setProxy(null, undefined, unwatched);
    case "Proxy": {
      const { proxyServer, proxyPort, proxyUsername } = setting;
      const proxy = { host: new URL(proxyServer).hostname, port: proxyPort, user: proxyUsername };
      return server.setProxy(proxy, secrets.proxyPassword, unwatched);
    }
    case "NoThrottle":
      return server.setThrottling(null, unwatched);
    case "Throttle":
      return server.setThrottling(throttlingOf(setting), unwatched);
    case "StagingArea":
      return server.setRecoveryFolder(setting.stagingAreaPath, unwatched);
    default:
      return server.setPassphrase(wanted(secrets.passphrase), secrets.securityPin, unwatched);
  }
}

const throttlingOf = (setting: Extract<DpmSetting, { set: "Throttle" }>) => ({
  workDays: WORK_DAYS.filter((day) => setting.workDay.some((each) => each.toLowerCase() === day)),
  workHours: { from: setting.startWorkHour.slice(0, 5), to: setting.endWorkHour.slice(0, 5) },
  workHourKbps: setting.workHourBandwidth / BITS_PER_KBPS,
  nonWorkHourKbps: setting.nonWorkHourBandwidth / BITS_PER_KBPS,
});

function wanted(secret: Secret | undefined): Secret {
  if (secret === undefined) throw new Error("Cannot bind parameter 'EncryptionPassphrase'.");
  return secret;
}
