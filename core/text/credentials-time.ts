/** Words about a credentials file's time: running out while it is looked at, and a newer one beside it. */
import { words } from "./catalogue.ts";

export const credentialsTime = words("credentialsTime", {
  soon: "This file expires in less than {hours, plural, one {# hour} other {# hours}}.",
  soonWhy: "Register before then, or download a new one.",
  ended: "This file has expired while this page was open.",
  endedWhy: "Download a new one from the vault, under Properties, Backup Credentials.",
  newer: "A newer file of this vault lies beside it",
  newerWhy:
    "{file}, made {made}, valid until {until}. Only the newest download of a vault registers a server.",
  useNewer: "Use the newer file",
});
