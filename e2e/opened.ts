/** The wizard in one of its hosts, as a person has it in front of them. */
import type { BrowserContext, ElectronApplication, Page } from "@playwright/test";

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Only in Electron. */
  readonly app?: ElectronApplication;
  /** Only in the browser host: the address it printed. */
  readonly address?: string;
  /** What the host has printed so far. */
  readonly said: () => string;
  /** Resolves when the host's process has ended, whyever. */
  readonly ended: Promise<void>;
  /** Ends the host as a power cut would, and the page with it. */
  readonly kill: () => Promise<void>;
}

/** Opens the wizard on a data folder, in practice mode. */
export type Open = (dataFolder: string) => Promise<Opened>;
