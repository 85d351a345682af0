/** The words of the prerequisites. */
export const text = {
  couldNotTell: "Could not tell",
  "operating-system": {
    title: "Operating system",
    needed: "64-bit Windows Server",
    remedy: "Run this program on the Windows server that is to be backed up.",
    source: "backup-support-matrix-mars-agent",
  },
  administrator: {
    title: "Administrator",
    needed: "A local administrator",
    found: { yes: "Administrator", no: "Not an administrator" },
    remedy: "Start this program again with Run as administrator.",
    source: "801, 100011",
  },
  "pending-restart": {
    title: "Pending restart",
    needed: "None",
    found: { yes: "Windows waits for a restart", no: "None" },
    remedy: "Restart this server, then check again.",
    source: "847, 4362, 4386",
  },
  "agent-version": {
    title: "Agent version",
    needed: "2.0.9249.0 or later",
    remedy: "Install the latest MARS agent: older ones cannot read today's vault credentials.",
    source: "backup-azure-mars-troubleshoot",
  },
  "scratch-space": {
    title: "Cache folder",
    needed: "5 to 10 percent of the data that goes to Azure",
    found: (bytes: number): string =>
      `${(bytes / 1024 ** 3).toLocaleString("en", { maximumFractionDigits: 1 })} GB free`,
    remedy: "Free space on the disk of the cache folder, or move the folder.",
    source: "backup-azure-file-folder-backup-faq",
  },
  "azure-reachable": {
    title: "Way to Azure",
    needed: "HTTPS to the sign-in host",
    found: (host: string, elapsedMs: number): string => `${host} answered in ${Math.round(elapsedMs)} ms`,
    remedy: "Set the proxy on the page Network and proxy, and test the connection there.",
    source: "install-mars-agent",
  },
} as const;
