/**
 * The words of what a vault stores: three numbers that differ, and why. Never an amount of money of ours, nor a "billed size":
 * Azure's counters are neither.
 */
import { words } from "./catalogue.ts";

export const usage = words("usage", {
  title: "What the vault stores",
  why: "How large your data is, how much of it is stored in Azure and what you pay for are three different numbers. Here they are, as far as Azure tells them, and why they differ.",
  link: "What the vault stores",
  back: "Back to this server",
  backToResult: "Back to the result",
  vault: {
    heading: "The vault",
    unknownWhy: "This server does not tell all of its vault. Enter what is missing.",
    empty: "Enter this: Azure finds the vault by it.",
    ask: "Ask Azure",
  },
  signIn: {
    heading: "Sign in to Azure",
    why: "Signed in, this page asks Azure for the counters of the vault. It reads them and changes nothing.",
  },
  reading: "Reading this server…",
  loading: "Asking Azure for the counters of the vault…",
  asked: "Asked on {when}. How old the counters are, Azure does not say.",
  again: "Ask Azure again",
  empty: "Azure gives no counters for this vault.",
  emptyWhy: "Ask again after the first backup. When its counters appear is not documented.",
  numbers: {
    heading: "The numbers",
    chart: "Compared",
    what: "Number",
    value: "Now",
    where: "What it is",
    source: "Your data",
    sourceWhy:
      "What the protected servers hold. No counter in Azure tells it: look at the protected folders, volumes and machines themselves.",
    stored: "Stored in Azure",
    storedWhy:
      "All recovery points that the vault keeps{names, select, missing {} other {. Sum of {names}}}.",
    instances: "Protected instances",
    instancesWhy:
      "Servers and machines that have a policy and at least one copy in the vault. The bill counts them.",
    disk: "On the backup servers’ own disks",
    diskWhy:
      "Local copies of all DPM and Azure Backup Servers of this vault. They are on your premises, not in Azure.",
    servers: "Registered backup servers",
    serversWhy: "Backup management servers, as Azure counts them.",
    items: "Backup items",
    itemsWhy: "What is backed up: folders, volumes, machines, databases.",
  },
  kinds: {
    items: "Backup items by kind",
    servers: "Backup servers by kind",
    kind: "Kind",
    count: "Count",
    failed: "Azure did not tell these: {message}",
    none: "None.",
  },
  disks: {
    heading: "The disks of this server",
    why: "Free room for the agent’s cache and, on DPM and Azure Backup Server, for local copies.",
    drive: "Drive",
    free: "Free",
    total: "Size",
  },
  three: {
    heading: "Why the numbers differ",
    source: "How large is your data?",
    sourceText:
      "As large as the disks of the protected servers say. Azure never sees this number: the agent compresses and encrypts before it sends, and after the first full backup it sends only what has changed. What Windows has deduplicated is sent in full.",
    stored: "How much is stored in Azure?",
    storedText:
      "Compression makes it smaller than your data; every recovery point that retention keeps makes it larger again, by what had changed. So compression, rate of change, schedule and retention decide, and some metadata comes with it.",
    bill: "What do you pay for?",
    billText:
      "Two things: the number of protected instances, counted by days, and the storage, at the rate of its redundancy. More copies of one machine add storage, not instances; a host and what is backed up inside its machines count separately. Restores, their outbound traffic and storage transactions are not billed.",
    console: "Console and portal agree, and the bill shows something else?",
    consoleText:
      "Nothing is wrong. Console and portal show sizes of this moment. The bill is for a whole month, and beside the storage it counts protected instances.",
    disk: "A fourth number, the disk of the backup server, is in none of them: DPM and Azure Backup Server keep copies of their own before they send any to Azure.",
  },
  estimate: {
    heading: "An estimate with your prices",
    why: "This program knows no prices. Enter yours, from your agreement or Microsoft’s pricing page, in one currency of your choice. They are not kept.",
    perInstance: "A protected instance, per month",
    perInstanceHint: "Microsoft’s price depends on the size of the instance: enter your average.",
    perGigabyte: "A gigabyte of storage, per month",
    perGigabyteHint: "At the redundancy of this vault. A gigabyte is counted as 1,073,741,824 bytes.",
    fault: "Enter a price such as 8 or 0.0224, with at most six digits after the point.",
    waiting: "Enter both prices to see the estimate.",
    formula: "{instances} × {perInstance} + {gigabytes} GB × {perGigabyte} = {instancesCost} + {storageCost}",
    result: "About {total} a month",
    caveat:
      "An estimate of yours, not a bill: it takes the counters of now for a whole month and knows no sizes of instances and no discounts.",
    cannot: "Azure does not tell instances or storage of this vault, so there is nothing to calculate with.",
  },
  counters: {
    unknown: "Counters that this program does not know",
    unknownWhy: "They are shown as they come, and are part of no sum above.",
    show: "Show every counter as Azure gives it",
    hide: "Hide the counters",
    name: "Azure’s name",
    label: "Azure’s words",
    value: "Value",
    unnamed: "without a name",
    copy: "Copy as CSV",
    save: "Save as CSV…",
  },
  units: {
    bytes: "{count, plural, one {# byte} other {# bytes}}",
    kilobytes: "{count, number, ::.0} KB",
    megabytes: "{count, number, ::.0} MB",
    gigabytes: "{count, number, ::.0} GB",
    terabytes: "{count, number, ::.0} TB",
    exactly: "{bytes} bytes",
    other: "{value} {unit}",
    perPeriod: "{value} in {period}",
  },
  help: {
    what: "Shows what Azure counts for the vault of this server, and explains why the size of your data, the storage in Azure and the bill differ.",
    signIn: "As whom Azure is asked. The role Backup Contributor on the vault is enough.",
    perInstance: "Your own price. Without it no cost is shown.",
    perGigabyte: "Your own price, at the redundancy of the vault.",
    incremental:
      "The agent compresses and encrypts what it sends; after the first full backup, all backups to Azure are incremental.",
    deduplicated: "Data that Windows has deduplicated is sent in its full size.",
    estimator: "What a backup will cost is estimated from used sizes, rate of change and retention.",
    next: "Nothing is changed by this page. Back leads to where you came from.",
  },
});
