/** The wizard as the specs drive it: its pages, the pretend server behind it, and its life as a program. */
import type { Page } from "@playwright/test";
import { LANGUAGE_IN_QUERY, type Language } from "../core/text/language.ts";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { changeMachine, type Machine, readMachine } from "../practice/windows/machine.ts";
import { speakOnPage } from "./language.ts";
import type { Open, Opened } from "./opened.ts";
import { AgentPage } from "./pages/agent.ts";
import { CertificatePage } from "./pages/certificate.ts";
import { EncryptionPage } from "./pages/encryption.ts";
import { OutcomePage } from "./pages/outcome.ts";
import { ProgressPage } from "./pages/progress.ts";
import { ProxyPage } from "./pages/proxy.ts";
import { RecoveryFolderPage } from "./pages/recovery-folder.ts";
import { ReviewPage } from "./pages/review.ts";
import { StartPage } from "./pages/start.ts";
import { ThrottlingPage } from "./pages/throttling.ts";
import { UnregisterPage } from "./pages/unregister.ts";
import { UsagePage } from "./pages/usage.ts";
import { VaultCredentialsPage } from "./pages/vault-credentials.ts";

const inLanguage = (address: string, language: Language): string => {
  const url = new URL(address);
  url.searchParams.set(LANGUAGE_IN_QUERY, language);
  return url.href;
};

/** A browser says this of a host that has ended: no fault of the page. */
const HOST_IS_GONE = /^WebSocket connection to .* failed/;

export class Wizard {
  readonly dataFolder: string;
  readonly #open: Open;
  #opened: Opened;
  readonly #language: Language;
  #faults: string[] = [];

  private constructor(dataFolder: string, open: Open, opened: Opened, language: Language) {
    this.#language = language;
    this.dataFolder = dataFolder;
    this.#open = open;
    this.#opened = opened;
  }

  static async open(dataFolder: string, open: Open, language: Language = "en"): Promise<Wizard> {
    const wizard = new Wizard(dataFolder, open, await open(dataFolder), language);
    try {
      await wizard.#begin();
    } catch (error) {
      await wizard.close(); // nobody else could
      throw error;
    }
    return wizard;
  }

  get page(): Page {
    return this.#opened.page;
  }

  get opened(): Opened {
    return this.#opened;
  }

  get start() {
    return new StartPage(this.page);
  }
  get agent() {
    return new AgentPage(this.page);
  }
  get proxy() {
    return new ProxyPage(this.page);
  }
  get vaultCredentials() {
    return new VaultCredentialsPage(this.page);
  }
  get certificate() {
    return new CertificatePage(this.page);
  }
  get throttling() {
    return new ThrottlingPage(this.page);
  }
  get recoveryFolder() {
    return new RecoveryFolderPage(this.page);
  }
  get encryption() {
    return new EncryptionPage(this.page);
  }
  get review() {
    return new ReviewPage(this.page);
  }
  get progress() {
    return new ProgressPage(this.page);
  }
  get outcome() {
    return new OutcomePage(this.page);
  }
  get usage() {
    return new UsagePage(this.page);
  }
  get unregister() {
    return new UnregisterPage(this.page);
  }

  /** The pretend server as it is now. */
  machine(): Machine {
    return readMachine(practiceMachineFile(this.dataFolder));
  }

  changeMachine(change: (machine: Machine) => Partial<Machine>): void {
    changeMachine(practiceMachineFile(this.dataFolder), change);
  }

  /** A power cut, and the program opened again. */
  async restart(): Promise<void> {
    await this.close();
    this.#opened = await this.#open(this.dataFolder);
    await this.#begin();
  }

  /** For a host that ends by itself (the knob killAt): waits for its end, and opens it again. */
  async restartOnceDead(): Promise<void> {
    await this.#opened.ended;
    await this.restart();
    this.#faults = this.#faults.filter((fault) => !HOST_IS_GONE.test(fault));
  }

  /** Ends the host; what was wrong on the page until then still counts. */
  async close(): Promise<void> {
    await this.#opened.kill();
  }

  /** What no test may leave behind: console errors (breaches of the page's policy among them) and uncaught errors. */
  faults(): readonly string[] {
    return this.#faults;
  }

  async #begin(): Promise<void> {
    const { page, address } = this.#opened;
    page.on("console", (message) => {
      if (message.type() === "error") this.#faults.push(message.text());
    });
    page.on("pageerror", (error) => this.#faults.push(String(error)));
    page.on("crash", () => this.#faults.push("The page crashed."));
    if (address !== undefined) await page.goto(inLanguage(address, this.#language));
    if (this.#language !== "en") await speakOnPage(page, "en");
    await this.start.shown();
  }
}
