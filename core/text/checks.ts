/** The words of the prerequisites. */
import { words } from "./catalogue.ts";

export const text = words("checks", {
  couldNotTell: "Could not tell",
  "operating-system": {
    title: "Operating system",
    needed: "64-bit Windows Server",
    remedy: "Run this program on the Windows server that is to be backed up.",
  },
  administrator: {
    title: "Administrator",
    needed: "A local administrator",
    found: { yes: "Administrator", no: "Not an administrator" },
    remedy: "Start this program again with Run as administrator.",
  },
  "pending-restart": {
    title: "Pending restart",
    needed: "None",
    found: { yes: "Windows waits for a restart", no: "None" },
    remedy: "Restart this server, then check again.",
  },
  "agent-version": {
    title: "Agent version",
    needed: "2.0.9249.0 or later",
    remedy: "Install the latest MARS agent: older ones cannot read today's vault credentials.",
  },
  "scratch-space": {
    title: "Cache folder",
    needed: "5 to 10 percent of the data that goes to Azure",
    found: "{gib, number} GB free",
    remedy: "Free space on the disk of the cache folder, or move the folder.",
  },
  "azure-reachable": {
    title: "Way to Azure",
    needed: "HTTPS to the sign-in host",
    found: "{host} answered in {ms, number} ms",
    remedy: "Set the proxy on the page Network and proxy, and test the connection there.",
  },
});

/** Microsoft's page, or its error codes, that each limit comes from: the same in every language. */
export const checkSources = {
  "operating-system": "backup-support-matrix-mars-agent",
  administrator: "801, 100011",
  "pending-restart": "847, 4362, 4386",
  "agent-version": "backup-azure-mars-troubleshoot",
  "scratch-space": "backup-azure-file-folder-backup-faq",
  "azure-reachable": "install-mars-agent",
} as const;
