/** The browser host as a program: prints the address, opens it where there is a desktop, runs until it is stopped. */
import { createInterface } from "node:readline";
import { dataFolder } from "../adapters/data-folder.ts";
import { type BrowserOpening, beginOpening } from "../adapters/open-address.ts";
import { pagesFolder } from "../adapters/program-files.ts";
import { wishedLanguages } from "../adapters/system-languages.ts";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import { EXIT, exitCodeOfError } from "../core/run/exit-code.ts";
import { keptLanguage } from "../core/run/kept-language.ts";
import { explain } from "../core/text/errors.ts";
import { browserHost as text } from "../core/text/hosts.ts";
import { languageFor } from "../core/text/language.ts";
import { speak } from "../core/text/speak.ts";
import { type OpenedHost, openHost } from "../practice/open-host.ts";
import { type Flags, readFlags } from "./flags.ts";
import { type Served, serveWizard, TOKEN_TTL_MS } from "./serve.ts";

/** A step that cannot be stopped is left to the journal: the run is resumed from there. */
const STOP_WITHIN_MS = 20_000;
const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
/** For the person at the console; standard output holds the address and nothing else. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const printAddress = (url: string): void => print(text.address({ url, minutes: TOKEN_TTL_MS / 60_000 }));

const within = async <T>(ms: number, work: Promise<T>): Promise<T | null> => {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), ms);
  return await Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
};

/** Whether a run is going on, and when it has ended. */
const watchRuns = (host: Host) => {
  let running: PromiseWithResolvers<void> | null = null;
  const stopListening = host.onRunEvent(({ type }) => {
    if (type === "outcome") {
      running?.resolve();
      running = null;
    } else running ??= Promise.withResolvers();
  });
  return { stopListening, ended: async () => await running?.promise };
};

/** Resolves at the first signal. At a second one the program ends there and then, as if it had been killed. */
const untilSignalled = () => {
  const { promise, resolve } = Promise.withResolvers<"signalled">();
  const hear = () => {
    for (const signal of STOP_SIGNALS) process.off(signal, hear);
    resolve("signalled");
  };
  for (const signal of STOP_SIGNALS) process.on(signal, hear);
  return { promise, stopListening: hear };
};

/** A person who closed the tab has lost its session, and needs another address. */
const offerAddresses = (served: Served) => {
  if (!process.stdin.isTTY) {
    say(text.howToStop);
    return { close: () => {} };
  }
  say(text.another);
  const lines = createInterface({ input: process.stdin, terminal: false });
  lines.on("line", () => printAddress(served.newUrl()));
  return lines;
};

const sayWhatIsUnfinished = async ({ host, ports }: OpenedHost): Promise<void> => {
  try {
    const unfinished = await within(STOP_WITHIN_MS, host.unfinished(undefined));
    if (unfinished) say(text.unfinished({ done: unfinished.done, total: unfinished.total }));
  } catch (cause) {
    ports.log.write("warning", "It could not be told whether a run is unfinished", { cause });
  }
};

const serveUntilStopped = async (
  machine: OpenedHost,
  flags: Flags,
  rendererDir: string,
  closedOnPage: Promise<"closed">,
): Promise<void> => {
  const { host, ports } = machine;
  let browser: BrowserOpening | undefined;
  const opened = () => void browser?.done();
  const served = await serveWizard({
    host,
    rendererDir,
    port: flags.port,
    ...(flags.language && { language: flags.language }),
    log: ports.log,
    opened,
  });
  const runs = watchRuns(host);
  const signal = untilSignalled();
  printAddress(served.url);
  if (flags.open) browser = await beginOpening(served.url, text.openWizard);
  if (browser?.begun) say(text.opening);
  const addresses = offerAddresses(served);

  const why = await Promise.race([signal.promise, served.closed, closedOnPage]);
  addresses.close();
  say(why === "idle" ? text.idle : text.stopping);
  await host.cancel(undefined);
  await within(STOP_WITHIN_MS, runs.ended());
  await sayWhatIsUnfinished(machine);
  runs.stopListening();
  signal.stopListening();
  await browser?.done();
  await served.close();
};

/** The language that is asked for, else the one chosen last time; without either, each takes what its own system says. */
const withKeptLanguage = async (flags: Flags, { ports }: OpenedHost): Promise<Flags> => {
  if (flags.language) return flags;
  const language = await keptLanguage(ports.files);
  if (!language) return flags;
  await speak(language);
  return { ...flags, language };
};

const serve = async (flags: Flags, rendererDir: string): Promise<void> => {
  const practice = flags.practice || process.platform !== "win32";
  const closedOnPage = Promise.withResolvers<"closed">();
  const machine = await openHost({
    practice,
    dataFolder: dataFolder(process.env, process.platform, flags.data),
    kind: "browser",
    onClose: () => closedOnPage.resolve("closed"),
  });
  const inLanguage = await withKeptLanguage(flags, machine);
  if (practice) say(flags.practice ? text.practice : text.practiceBecause);
  try {
    await serveUntilStopped(machine, inLanguage, rendererDir, closedOnPage.promise);
  } catch (thrown) {
    const { code, cause } = SetupError.from(thrown);
    if (code === "bug") machine.ports.log.write("error", "The browser host failed", { cause });
    throw thrown;
  } finally {
    await machine.close();
  }
};

/** Serves the wizard until it is stopped. Returns the exit code; what went wrong is said on standard error. */
export const main = async (args: readonly string[], rendererDir = pagesFolder): Promise<number> => {
  try {
    // Before the arguments are read: what is wrong with them is told in the language they ask for.
    await speak(languageFor(wishedLanguages(args, process.env)));
    const flags = readFlags(args);
    if (flags.help) print(text.usage);
    else await serve(flags, rendererDir);
    return EXIT.done;
  } catch (thrown) {
    const { code, about } = SetupError.from(thrown).toData();
    const { message, remedy } = explain({ code, about });
    say(`${message}\n${remedy}`);
    return exitCodeOfError(code);
  }
};
