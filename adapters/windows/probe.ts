/**
 * The facts of a real Windows server beside those of its products: four scripts, side by side, each in a PowerShell of its
 * own, so that the whole takes as long as the slowest. What a script could not read, or says in no shape we know, is null.
 */
import { SetupError } from "../../core/errors.ts";
import { Facts } from "../../core/facts.ts";
import type { Log } from "../../core/ports.ts";
import { AZURE_ROOTS } from "../../core/vault/root-certificates.ts";
import { SqlInstance, unknownWindows, WindowsFacts } from "../../core/windows-facts.ts";
import type { JsonValue, PowerShell } from "./powershell.ts";

/** What stands in a test as well: scripts that may only look. */
export const PROBES = ["probe-machine", "probe-trust", "probe-domain", "probe-sql"] as const;

/** Far above what they need; a domain that does not answer must not hold up the page. */
const TIMEOUT_MS = 15_000;
/** One more than matters (`temp-files`). */
const MAX_TEMP_FILES = 65_001;

const INPUT: Readonly<Record<(typeof PROBES)[number], JsonValue>> = {
  "probe-machine": {},
  "probe-trust": {
    // As Windows writes them.
    roots: AZURE_ROOTS.map(({ thumbprint }) => thumbprint.toUpperCase()),
    maxTempFiles: MAX_TEMP_FILES,
  },
  "probe-domain": {},
  "probe-sql": {},
};

export interface ProbeOptions {
  /** Opens a PowerShell that is closed again when it has answered. */
  readonly open: () => PowerShell;
  readonly log: Pick<Log, "write">;
}

/** Only a cancel is thrown. */
export async function probeWindows(
  { open, log }: ProbeOptions,
  signal: AbortSignal,
): Promise<Partial<Facts>> {
  const ask = async (script: (typeof PROBES)[number]): Promise<unknown> => {
    const powershell = open();
    try {
      return await powershell.ask({ script, input: INPUT[script], timeoutMs: TIMEOUT_MS, signal });
    } catch (thrown) {
      if (signal.aborted) throw new SetupError("run.cancelled");
      log.write("warning", `${script} could not look`, { error: thrown });
      return {};
    } finally {
      await powershell.close();
    }
  };
  return factsFrom(await Promise.all(PROBES.map(ask)));
}

/** The facts of several answers; of what two of them tell, the later counts. */
export function factsFrom(answers: readonly unknown[]): Partial<Facts> {
  const told = answers.map((answer) => known(Facts.shape, part(answer, "facts")));
  return { ...Object.assign({}, ...told), windows: windowsFrom(answers) };
}

function windowsFrom(answers: readonly unknown[]): WindowsFacts {
  const unknown = unknownWindows();
  const groups = Object.entries(WindowsFacts.shape).map(([group, { shape }]) => {
    const told = answers.map((answer) => known(shape, instancesRead(part(part(answer, "windows"), group))));
    return [group, { ...part(unknown, group), ...Object.assign({}, ...told) }];
  });
  return WindowsFacts.parse(Object.fromEntries(groups));
}

type Read = Readonly<Record<string, unknown>>;

/** A part of an answer; empty where it is none. */
function part(value: unknown, name: string): Read {
  if (typeof value !== "object" || value === null) return {};
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === "object" && found !== null ? { ...found } : {};
}

interface Shape {
  readonly [name: string]: {
    safeParse: (value: unknown) => { readonly success: boolean; readonly data?: unknown };
  };
}

/** Each fact by itself: one that is not understood does not cost the others. */
function known(shape: Shape, values: Read): Read {
  const read = Object.entries(shape).flatMap(([name, schema]) => {
    if (values[name] === undefined || values[name] === null) return [];
    const parsed = schema.safeParse(values[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}

/** The same for each instance of SQL Server. */
function instancesRead(group: Read): Read {
  const { instances } = group;
  if (!Array.isArray(instances)) return group;
  return {
    ...group,
    instances: instances.map((each) => ({ ...NO_INSTANCE, ...known(SqlInstance.shape, { ...each }) })),
  };
}

const NO_INSTANCE = Object.fromEntries(Object.keys(SqlInstance.shape).map((name) => [name, null]));
