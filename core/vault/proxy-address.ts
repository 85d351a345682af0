/**
 * The proxy's address. Microsoft's pages want a URI (id 280001) and prefill `http://`; people type a host name.
 * We take both, and keep the host alone.
 */

/** The host name or address out of what was typed; null when there is none in it. A port or user in it is refused: each has its own field. */
export function proxyHostOf(typed: string): string | null {
  const match = HOST_ALONE.exec(typed.trim());
  if (!match?.[1] || !URL.canParse(`http://${match[1]}`)) return null;
  return new URL(`http://${match[1]}`).hostname;
}

/** A scheme at most, then a name or address, then a slash at most. (URL itself drops a port of 80, so it cannot be asked.) */
const HOST_ALONE = /^(?:https?:\/\/)?([^\s:/?#@[\]]+|\[[0-9a-f:.]+\])\/?$/i;
