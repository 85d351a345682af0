/** Ports to Host: the only place where the core is wired together. Every front end, the command line too, asks this. */
import type { Answers } from "./answers.ts";
import { runChecks } from "./checks/index.ts";
import type { About, Host, TypedSecrets } from "./host.ts";
import { planFor } from "./plan/plan-for.ts";
import type { Ports } from "./ports.ts";
import { preview } from "./run/preview.ts";
import { readLog } from "./run/read-log.ts";
import { Runs } from "./run/runs.ts";
import { Secret, type Secrets } from "./secret.ts";
import { credentialsFileToKeep } from "./vault/dropped-file.ts";
import { endpointsFor } from "./vault/endpoints.ts";
import { readCredentialsFile } from "./vault/read-credentials.ts";

/** What differs between the desktop, the browser and the command line: this, and nothing else. */
export interface FrontEnd {
  readonly kind: About["frontEnd"];
  readonly version: string;
  readonly dataFolder: string;
  readonly logFile: string;
  readonly practiceHints: Readonly<Record<string, string>>;
  /** A dialog of the system, where there is one. */
  readonly choosePath?: (
    what: "credentials-file" | "installer" | "folder",
    title: string,
  ) => Promise<string | null>;
}

const PRODUCT = "Backup Server Setup";

/** One machine's host. It runs one plan at a time and remembers the events of the last one. */
export function makeHost(ports: Ports, frontEnd: FrontEnd): Host {
  const runs = new Runs(ports);
  let draft: Answers | null = null;
  const { choosePath } = frontEnd;
  return {
    about: async () => ({
      product: PRODUCT,
      version: frontEnd.version,
      practice: ports.practice,
      frontEnd: frontEnd.kind,
      nativeDialogs: choosePath !== undefined,
      dataFolder: frontEnd.dataFolder,
      logFile: frontEnd.logFile,
      practiceHints: ports.practice ? frontEnd.practiceHints : {},
    }),
    readFacts: () => ports.backupServer.probe(),
    runChecks: async ({ answers }) =>
      runChecks(answers, await ports.backupServer.probe(), ports, neverAborted()),
    draft: async () => draft,
    keepDraft: async (answers) => {
      draft = answers;
    },
    choosePath: async ({ what, title }) => (choosePath ? await choosePath(what, title) : null),
    readCredentials: ({ file }) => readCredentialsFile(ports, ports.files.absolute(file)),
    receiveCredentials: async ({ name, text }) => {
      const file = await credentialsFileToKeep(ports, name, text);
      return { file, report: await readCredentialsFile(ports, file) };
    },
    probeNetwork: async ({ answers, proxyPassword }) => {
      const password = proxyPassword ? new Secret(proxyPassword) : undefined;
      if (password) ports.log.hide(password);
      const signal = AbortSignal.timeout(PROBE_LIMIT_MS);
      const endpoints = endpointsFor(answers.cloud);
      return Promise.all(
        endpoints.map((endpoint) =>
          ports.network.probe(endpoint, answers.proxy, password, answers.cloud, signal),
        ),
      );
    },
    preview: async (answers) => {
      return preview(await planFor(ports, answers), ports, {}, neverAborted());
    },
    run: ({ answers, secrets }) => runs.begin(answers, wrap(secrets)),
    unfinished: () => runs.unfinished(),
    resume: ({ secrets }) => runs.resume(wrap(secrets)),
    cancel: async () => runs.cancel(),
    eventsSoFar: async () => runs.events,
    readLog: ({ afterLine }) => readLog(ports.log, afterLine === undefined ? {} : { afterLine }),
    onRunEvent: (hear) => runs.listen(hear),
  };
}

const PROBE_LIMIT_MS = 30_000;
const neverAborted = (): AbortSignal => new AbortController().signal;

const wrap = (typed: TypedSecrets): Secrets =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([, text]) => text !== "")
      .map(([name, text]) => [name, new Secret(text)]),
  );
