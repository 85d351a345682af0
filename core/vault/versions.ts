/** Version numbers such as 2.0.9249.0, compared part by part as numbers. A missing part counts as zero. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (let part = 0; part < 4; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

/** Older agents cannot read today's vault credentials (backup-azure-mars-troubleshoot). */
export const MIN_AGENT_VERSION = "2.0.9249.0";
