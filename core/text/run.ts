/** What a run says while it goes, and how it ended. */
import { words } from "./catalogue.ts";

export const text = words("run", {
  retry: "The service did not answer as it should (try {attempt} of {tries}). Trying again in one minute.",
  outcome: {
    succeeded: "Everything is done.",
    failed: "The run stopped at an error. What was done before it stays done.",
    cancelled: "The run was stopped. What was done before stays done.",
    "restart-needed": "This server must restart before the next step. After the restart, resume the run.",
  },
  states: {
    registered: {
      yes: "Registered with the vault",
      no: "Not registered",
      unknown: "Registration: could not tell",
    },
    encrypted: {
      yes: "Encryption passphrase set",
      no: "Encryption passphrase not set",
      unknown: "Encryption: could not tell",
    },
    scheduled: {
      yes: "Scheduled backup is on",
      no: "No scheduled backup yet",
      unknown: "Schedule: could not tell",
    },
  },
});

/** One of the three states in words; null is never a guess. */
export function stateText(state: keyof typeof text.states, value: boolean | null): string {
  const said = text.states[state];
  return value === null ? said.unknown : value ? said.yes : said.no;
}
