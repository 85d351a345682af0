/** What an error is about, made ready for its messages: moments in words, and what is told by a value instead of shown. */
import type { About } from "../errors.ts";
import { type Values, words } from "./catalogue.ts";
import { momentText } from "./time.ts";

/** What was asked of Azure, in the middle of a sentence. */
export const targets = words("errorTargets", {
  vault: "the vault {name}",
  subscription: "the subscription {name}",
  subscriptions: "the list of subscriptions",
  someVault: "the vault",
});

const known = (about: About, key: string): string => {
  const found = about[key];
  return found === undefined ? "" : String(found);
};

function target(about: About): string {
  const vault = known(about, "vault");
  if (vault !== "") return targets.vault({ name: vault });
  const subscription = known(about, "subscription");
  if (subscription !== "") return targets.subscription({ name: subscription });
  return about.list === "subscriptions" ? targets.subscriptions : targets.someVault;
}

/** `no-private-key` is `noPrivateKey` in messages: the names of a choice hold no hyphens there. */
const wordOf = (text: string): string =>
  text.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const yes = (so: boolean): "yes" | "no" => (so ? "yes" : "no");

const DELETE_SERVER = "microsoft.recoveryservices/vaults/registeredidentities/delete";
/** Below it seconds are told, above it minutes. */
const SECONDS_UP_TO = 120;

function ofAzure(about: About): Values {
  const number = known(about, "aadsts");
  const seconds = Number(about.retryAfterSeconds);
  const inSeconds = seconds < SECONDS_UP_TO;
  return {
    target: target(about),
    signInCode: number === "" ? known(about, "error") : `AADSTS${number}`,
    deletes: yes(known(about, "action").toLowerCase() === DELETE_SERVER),
    oldVault: yes(about.field === "properties.authType"),
    waitIn: Number.isNaN(seconds) ? "" : inSeconds ? "seconds" : "minutes",
    waitFor: Number.isNaN(seconds) ? 0 : inSeconds ? seconds : Math.ceil(seconds / 60),
  };
}

function ofTheWay(about: About): Values {
  const schemes = known(about, "schemes");
  const minutes = Number(about.skewMinutes ?? 0);
  return {
    basic: yes(about.anyScheme === "yes" || schemes === "" || /(?:^|, )basic(?:,|$)/i.test(schemes)),
    certificateTime: yes(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"].includes(known(about, "reason"))),
    minutes: Math.abs(minutes),
    behind: yes(minutes < 0),
  };
}

const MOMENTS = ["validFrom", "validTo", "now", "since"] as const;
/** A file that begins this soon is more likely good, and the clock slow. */
const SLOW_CLOCK_HOURS = 24;

export const errorValues = (about: About): Values => ({
  ...about,
  ...Object.fromEntries(MOMENTS.map((key) => [key, momentText(known(about, key))])),
  ...ofAzure(about),
  ...ofTheWay(about),
  reasonWord: wordOf(known(about, "reason")),
  serviceWord: wordOf(known(about, "service")),
  clockSlow: yes(typeof about.hoursAhead === "number" && about.hoursAhead <= SLOW_CLOCK_HOURS),
});
