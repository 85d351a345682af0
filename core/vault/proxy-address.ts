/**
 * The proxy's address. Microsoft's pages want a URI (id 280001) and prefill `http://`; people type a host name.
 * We take both, and keep the host alone.
 */

/** The host name or address out of what was typed; null when there is none in it. A port or user in it is refused: each has its own field. */
export function proxyHostOf(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!/^https?:\/\//i.test(withScheme) || !URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const extra = url.username + url.password + url.port + url.search + url.hash;
  return extra === "" && url.pathname === "/" ? url.hostname : null;
}
