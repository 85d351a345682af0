/**
 * Opens an address in the desktop's browser. Not as an argument, which every user of this machine can read in the list
 * of processes with whatever stands in it, but by a file that only this account can read and that leads there.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { frame } from "../core/text/frame.ts";
import { signInWords } from "../core/text/sign-in.ts";
import { openOnDesktop } from "./desktop.ts";

type Open = (file: string) => Promise<boolean>;

const escaped = (address: string): string =>
  address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const redirectTo = (address: string, link: string): string => `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${escaped(address)}">
<title>${frame.product}</title>
<p><a href="${escaped(address)}">${escaped(link)}</a></p>
`;

export interface BrowserOpening {
  /** False where there is no desktop. */
  readonly begun: boolean;
  /** Removes the file; to be called once the page is there, and at the end. */
  done(): Promise<void>;
}

/**
 * The folder is the account's own temporary one: the data folder may be closed to the browser, which does not run as
 * administrator. `link` is what the page shows until the browser has gone on.
 */
export const beginOpening = async (
  address: string,
  link: string,
  open: Open = (file) => openOnDesktop(file),
): Promise<BrowserOpening> => {
  const folder = await mkdtemp(path.join(tmpdir(), "backup-server-setup-"));
  const done = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, "open-in-browser.html");
  await writeFile(file, redirectTo(address, link), { mode: 0o600, flag: "wx" });
  const begun = await open(file);
  if (!begun) await done();
  return { begun, done };
};

/** Long enough for a browser that has to start first. */
const READ_WITHIN_MS = 60_000;

/** False where there is no desktop. The file is removed after a minute; what it leads to is worthless by then. */
export const openAddress = async (address: string, open?: Open): Promise<boolean> => {
  const { begun, done } = await beginOpening(address, signInWords.page.title, open);
  if (begun) setTimeout(() => void done().catch(() => undefined), READ_WITHIN_MS).unref();
  return begun;
};
