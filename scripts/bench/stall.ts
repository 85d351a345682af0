/** How long the main thread of the browser host stands still while a page asks and a whole first set-up runs. */
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Call } from "../../core/host.ts";
import { firstTime, practiceSecrets } from "../../practice/test-runs.ts";
import { type Dialled, enter, tokenOf } from "../../web/test-page.ts";
import { type RunningHost, startBrowserHost } from "./browser-host.ts";
import { type Findings, type Row, spreadOf, type Turns } from "./measures.ts";
import type { Workplace } from "./product.ts";
import { ASK_STALLS, StallsTold } from "./stall-words.ts";

const GOAL_MS = 50;
const Endpoints = z.array(z.object({ host: z.string(), port: z.number() }));
const WATCH = import.meta.resolve("./stall-watch.ts");

/** What one host told of itself: while the pages before the run asked, during the run, and with nothing to do for as long. */
interface Told {
  readonly pages: StallsTold;
  readonly run: StallsTold;
  readonly idle: StallsTold;
}

async function stallsSinceLast({ child }: RunningHost): Promise<StallsTold> {
  const answer = once(child, "message");
  child.send(ASK_STALLS);
  const [told] = await answer;
  return StallsTold.parse(told);
}

/** Asks as the pages do, one question after the other. Throws when a question is refused. */
const asker = (page: Dialled) => {
  let id = 0;
  const lost = page.closed.then(() => Promise.reject(new Error("the host closed the connection")));
  lost.catch(() => {});
  return async (call: Call, question?: unknown): Promise<unknown> => {
    id += 1;
    page.say({ t: "ask", id, call, ...(question !== undefined && { question }) });
    for (;;) {
      const message = await Promise.race([page.next(), lost]);
      if (message.t !== "reply" || message.id !== id) continue;
      if (!message.ok) throw new Error(`${call}: ${message.error.code}`);
      return message.reply;
    }
  };
};

/** All that the pages ask from the first one to the review. */
async function askAsPagesDo(ask: ReturnType<typeof asker>, answers: ReturnType<typeof firstTime>) {
  for (const call of ["about", "draft", "readFacts", "unfinished", "eventsSoFar"] as const) await ask(call);
  await ask("runChecks", { answers });
  for (const { host, port } of Endpoints.parse(await ask("networkEndpoints", answers))) {
    await ask("probeEndpoint", { answers, host, port });
  }
  await ask("keepDraft", { answers, page: "review" });
  await ask("preview", answers);
}

async function watchOneSetUp(workplace: Workplace): Promise<Told> {
  const host = await startBrowserHost(workplace.product, workplace.newFolder("stall"), [WATCH]);
  try {
    const page = await enter(new URL(host.url).origin, tokenOf(host.url));
    const ask = asker(page);
    const answers = firstTime();
    await stallsSinceLast(host);
    await askAsPagesDo(ask, answers);
    const pages = await stallsSinceLast(host);
    const startedAt = performance.now();
    const outcome = JSON.stringify(await ask("run", { answers, secrets: practiceSecrets }));
    const run = await stallsSinceLast(host);
    if (!outcome.includes('"succeeded"')) throw new Error("the practice run did not succeed");
    await wait(performance.now() - startedAt);
    return { pages, run, idle: await stallsSinceLast(host) };
  } finally {
    await host.stop();
  }
}

export async function measureStalls(workplace: Workplace, { rounds, quietMoment }: Turns): Promise<Findings> {
  const told: Told[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await quietMoment();
    told.push(await watchOneSetUp(workplace));
  }
  const spread = (phase: keyof Told, of: (stalls: StallsTold) => number) =>
    spreadOf(told.map((each) => of(each[phase])));
  const ticker = ({ ticker: { ms } }: StallsTold) => ms;
  const monitor = ({ monitorMs }: StallsTold) => monitorMs;
  const row = (what: string, phase: keyof Told, of: (stalls: StallsTold) => number): Row => ({
    what: `Longest stall of the browser host's main thread, ${what}`,
    unit: "ms",
    ours: spread(phase, of),
    against: { name: "the same host idle, for as long", spread: spread("idle", of) },
  });
  const computed = spread("run", ({ ticker: { cpuMs } }) => cpuMs);
  const within = told.filter(({ run }) => run.ticker.ms < GOAL_MS).length;
  return {
    rows: [
      row("during a first set-up (1 ms ticker)", "run", ticker),
      row("during a first set-up (`monitorEventLoopDelay`)", "run", monitor),
      row("during the pages before it (1 ms ticker)", "pages", ticker),
    ],
    notes: [
      `Goal: under ${GOAL_MS} ms during a set-up. ${within} of ${told.length} runs were. In the longest stall of each, the thread itself computed for ${computed.median.toFixed(1)} ms (${computed.least.toFixed(1)}–${computed.most.toFixed(1)}); what lasted longer waited for other threads, other processes or the disk.`,
    ],
  };
}
