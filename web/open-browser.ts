/**
 * Opens the address in the desktop's browser. Not as an argument, which every user of this machine can read in the list
 * of processes and the token with it, but by a file that only this account can read and that leads there.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openOnDesktop } from "../adapters/desktop.ts";
import { frame } from "../core/text/frame.ts";
import { browserHost as text } from "../core/text/hosts.ts";

const redirectTo = (url: string): string => `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${url}">
<title>${frame.product}</title>
<p><a href="${url}">${text.openWizard}</a></p>
`;

export interface BrowserOpening {
  /** False where there is no desktop. */
  readonly begun: boolean;
  /** Removes the file; to be called once the page is there, and at the end. */
  done(): Promise<void>;
}

/**
 * `url` holds nothing that HTML would read otherwise: our own origin, and a token in base64url. The folder is the
 * account's own temporary one: the data folder may be closed to the browser, which does not run as administrator.
 */
export const openBrowser = async (
  url: string,
  open: (file: string) => Promise<boolean> = (file) => openOnDesktop(file),
): Promise<BrowserOpening> => {
  const folder = await mkdtemp(path.join(tmpdir(), "backup-server-setup-"));
  const done = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, "open-the-wizard.html");
  await writeFile(file, redirectTo(url), { mode: 0o600, flag: "wx" });
  const begun = await open(file);
  if (!begun) await done();
  return { begun, done };
};
