/**
 * For tests: Azure's own OpenAPI files, answered by a program that is not ours. Prism (decision 0011) reads the files, finds the
 * operation, judges the request and the answer; the answer is the official example.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createLogger } from "@stoplight/prism-core";
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpConfig,
  type IHttpRequest,
} from "@stoplight/prism-http";
import { z } from "zod";
import { officialFiles, type Version } from "./official-files.ts";
import { fileOf, nodeOf, parseExactly } from "./openapi-check.ts";
import { json, type Reply, toJsonText } from "./reply.ts";

type Operations = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;
type Json = Readonly<Record<string, unknown>>;

/** Gives another body than the official example; undefined: no other. Prism judges it like its own. */
export type Instead = (request: IHttpRequest, example: unknown) => unknown;

export interface Prism {
  /** null: no file knows this address. A request that the files do not allow is refused with 422. */
  answer(request: IHttpRequest): Promise<Reply | null>;
  /** What Prism found wrong with requests and answers, oldest first. */
  readonly violations: readonly string[];
}

/** Prism takes int64 for what JavaScript's numbers hold: a greater one goes through it as a smaller one that stands for it. */
const exact = new Map<number, bigint>();
const STAND_INS = 2n ** 45n;

const withoutBig = (value: unknown): unknown => {
  if (typeof value === "bigint") {
    const standIn = Number(BigInt.asUintN(64, value) % STAND_INS);
    exact.set(standIn, value);
    return standIn;
  }
  if (Array.isArray(value)) return value.map(withoutBig);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutBig(part)]));
};

const withBig = (value: unknown): unknown => {
  if (typeof value === "number") return exact.get(value) ?? value;
  if (Array.isArray(value)) return value.map(withBig);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withBig(part)]));
};

/** References to other files by their whole path: Prism is given the text, not the place. */
function withWholePaths(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withWholePaths(part, file));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name !== "$ref" || typeof part !== "string") return [name, withWholePaths(part, file)];
      const [relative = "", pointer = ""] = part.split("#");
      return [name, relative === "" ? part : `${fileOf(file, relative)}#${pointer}`];
    }),
  );
}

const MEDIA_TYPE = "application/json";

/** By operationId and status. The newest version's examples are the older one's (compared); only those are on disk. */
type Examples = Map<string, Json>;

/** The first official example that is on disk. */
function exampleOf(operation: Json, file: string, examples: Examples): Json {
  const id = String(operation.operationId);
  const places = Object.values(nodeOf(operation["x-ms-examples"])).map((example) =>
    path.resolve(path.dirname(file), String(nodeOf(example).$ref)),
  );
  const place = places.find((each) => existsSync(each));
  if (place === undefined) return examples.get(id) ?? {};
  const found = nodeOf(withoutBig(nodeOf(parseExactly(readFileSync(place, "utf8"))).responses));
  examples.set(id, found);
  return found;
}

/** Microsoft keeps its examples in a member of its own; here they stand where OpenAPI 2 wants them. */
function withExample(operation: Json, file: string, examples: Examples): Json {
  const { "x-ms-examples": _, ...plain } = operation;
  const example = exampleOf(operation, file, examples);
  const responses = Object.entries(nodeOf(operation.responses)).map(([status, response]) => {
    const { body } = nodeOf(example[status]);
    return [status, { ...nodeOf(response), ...(body !== undefined && { examples: { [MEDIA_TYPE]: body } }) }];
  });
  return { ...plain, responses: Object.fromEntries(responses) };
}

/** ARM takes its fixed words in any case, and the files write this one in two. */
const inOneCase = (urlPath: string): string => urlPath.replace(/^\/Subscriptions\//, "/subscriptions/");

async function operationsIn(file: string, examples: Examples): Promise<Operations> {
  const { paths, ...rest } = nodeOf(JSON.parse(readFileSync(file, "utf8")));
  const prepared = Object.entries(nodeOf(paths)).map(([urlPath, methods]) => [
    inOneCase(urlPath),
    Object.fromEntries(
      Object.entries(nodeOf(methods)).map(([method, node]) => [
        method,
        withExample(nodeOf(node), file, examples),
      ]),
    ),
  ]);
  const whole = withWholePaths({ ...rest, paths: Object.fromEntries(prepared) }, file);
  return await getHttpOperationsFromSpec(nodeOf(whole));
}

async function operationsOf(version: Version, examples: Examples): Promise<Operations> {
  const found: Operations = [];
  for (const file of officialFiles(version)) found.push(...(await operationsIn(file, examples)));
  return found;
}

/** By version: what the newest one's extract leaves out, it has from the older one. */
async function readOperations(): Promise<(version: unknown) => Operations> {
  const examples: Examples = new Map();
  const whole = await operationsOf("2024-04-01", examples);
  const newest = await operationsOf("2026-07-01", examples);
  const rest = whole.filter(
    (each) => !newest.some((newer) => newer.method === each.method && newer.path === each.path),
  );
  return (version) => (version === "2026-07-01" ? [...newest, ...rest] : whole);
}

const JUDGED: IHttpConfig = {
  mock: { dynamic: false },
  validateRequest: true,
  validateResponse: true,
  checkSecurity: true,
  errors: true,
  isProxy: false,
  upstreamProxy: undefined,
};

type Found = Awaited<ReturnType<ReturnType<ReturnType<typeof createInstance>["request"]>>>;
type Answered = Extract<Found, { _tag: "Right" }>["right"];

const linesOf = ({ validations }: Answered): readonly string[] =>
  [...validations.input, ...validations.output].map(({ message }) => message);

const replyOf = ({ output }: Answered): Reply => ({
  status: output.statusCode,
  ...(output.body !== undefined && { contentType: MEDIA_TYPE, text: toJsonText(withBig(output.body)) }),
});

/** What the files do not allow and have no answer for. */
const refusalOf = (left: Error): Reply | null => {
  const { status, additional } = z
    .object({ status: z.number().catch(500), additional: z.unknown() })
    .parse(left);
  if (status === 404) return null;
  return json(status, { error: { code: left.name, message: left.message, details: [additional] } });
};

/** Reads the files, which must be there. */
export async function openPrism(instead: Instead = () => undefined): Promise<Prism> {
  const operationsFor = await readOperations();
  const logger = createLogger("PRISM", { level: "silent" });
  const violations: string[] = [];

  const ask = async (request: IHttpRequest): Promise<Found> => {
    const operations = operationsFor(request.url.query?.["api-version"]);
    const found = await createInstance(JUDGED, { logger }).request(request, operations)();
    if (found._tag === "Left" || found.right.output.statusCode !== 200) return found;
    const body = instead(request, withBig(found.right.output.body));
    if (body === undefined) return found;
    const right = { ...found.right.output, body: withoutBig(body) };
    const other = createInstance(JUDGED, { logger, mock: () => () => ({ _tag: "Right", right }) });
    return await other.request(request, operations)();
  };

  return {
    violations,
    async answer(request) {
      const found = await ask(request);
      if (found._tag === "Left") {
        const refusal = refusalOf(found.left);
        if (refusal) violations.push(`${request.url.path}: ${refusal.text}`);
        return refusal;
      }
      violations.push(...linesOf(found.right));
      return replyOf(found.right);
    },
  };
}
