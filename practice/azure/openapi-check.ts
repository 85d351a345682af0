/** For tests: reads OpenAPI 2 files and checks JSON values against their schemas, strictly: no undeclared member. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

type Node = Readonly<Record<string, unknown>>;

/** A piece of an OpenAPI file, and the file that its references start from. */
export interface Place {
  readonly file: string;
  readonly node: Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const nodeOf = (value: unknown): Node => (isNode(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): readonly string[] => listOf(value).map(String);

const files = new Map<string, Node>();

function readJson(file: string): Node {
  const known = files.get(file);
  if (known) return known;
  const read = nodeOf(parseExactly(readFileSync(file, "utf8")));
  files.set(file, read);
  return read;
}

/** Whole numbers beyond 2^53 as bigint, so that no digit is lost in the comparison. */
export const parseExactly = (json: string): unknown =>
  JSON.parse(json, (_: string, value: unknown, context?: { readonly source?: string }) =>
    typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)
      ? BigInt(context?.source ?? value)
      : value,
  );

/** The extract of the newest version stands elsewhere than its references suppose. */
export const fileOf = (from: string, relative: string): string => {
  const file = path.resolve(path.dirname(from), relative);
  const common = relative.slice(relative.indexOf("common-types"));
  if (existsSync(file)) return file;
  return path.resolve(path.dirname(from), "..", "specification", common);
};

export function resolve(place: Place): Place {
  const reference = place.node.$ref;
  if (typeof reference !== "string") return place;
  const [relative = "", pointer = ""] = reference.split("#");
  const file = relative === "" ? place.file : fileOf(place.file, relative);
  const steps = pointer.split("/").filter((step) => step !== "");
  const node = steps.reduce((at, step) => nodeOf(at[step]), readJson(file));
  return resolve({ file, node });
}

const within = (place: Place, value: unknown): Place => resolve({ file: place.file, node: nodeOf(value) });

/** The schema and all that it is built upon. */
const withBases = (place: Place): readonly Place[] => [
  place,
  ...listOf(place.node.allOf).flatMap((base) => withBases(within(place, base))),
];

/** `AzureActiveDirectory` in the discriminating member leads to the definition that has this value. */
function discriminated(place: Place, value: Node): Place {
  const base = withBases(place).find(({ node }) => typeof node.discriminator === "string");
  const wanted = base && value[String(base.node.discriminator)];
  const definitions = Object.values(nodeOf(readJson(place.file).definitions));
  const found = definitions.find((node) => isNode(node) && node["x-ms-discriminator-value"] === wanted);
  return wanted !== undefined && isNode(found) ? { file: place.file, node: found } : place;
}

function checkObject(place: Place, value: Node, at: string): string[] {
  const parts = withBases(discriminated(place, value));
  const declared = new Map(
    parts.flatMap((part) =>
      Object.entries(nodeOf(part.node.properties)).map(
        ([name, schema]) => [name, within(part, schema)] as const,
      ),
    ),
  );
  const missing = parts
    .flatMap(({ node }) => textsOf(node.required))
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `${at}.${name} is missing`);
  const open = parts.find(({ node }) => node.additionalProperties !== undefined);
  const extract = parts.some(({ node }) => node["x-extract-note"] !== undefined);
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const schema = declared.get(name) ?? (open && within(open, open.node.additionalProperties));
    if (schema) return check(schema, member, `${at}.${name}`);
    return extract || declared.size === 0 ? [] : [`${at}.${name} is not declared`];
  });
  return [...missing, ...wrong];
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const INT32 = 2 ** 31;
const INT64 = 2n ** 63n;

const whole = (value: unknown): bigint | null =>
  typeof value === "bigint" || Number.isInteger(value)
    ? BigInt(Number.isInteger(value) ? Number(value) : String(value))
    : null;

const formats: Readonly<Record<string, (value: unknown) => boolean>> = {
  "date-time": (value) => DATE_TIME.test(String(value)),
  byte: (value) => BASE64.test(String(value)),
  uri: (value) => URL.canParse(String(value)),
  int32: (value) => Math.abs(Number(value)) < INT32,
  int64: (value) => {
    const number = whole(value);
    return number !== null && number < INT64 && number >= -INT64;
  },
};

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isNode,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  integer: (value) => whole(value) !== null,
  number: (value) => typeof value === "number" || typeof value === "bigint",
};

/** What is wrong with the value, one line each. */
export function check(given: Place, value: unknown, at = "body"): string[] {
  const place = resolve(given);
  const { type, format, items } = place.node;
  const options = listOf(place.node.enum);
  const kind = String(type ?? (withBases(place).some(({ node }) => node.properties) ? "object" : "any"));
  if (types[kind]?.(value) === false) return [`${at} is no ${kind}: ${String(value)}`];
  if (options.length > 0 && !options.includes(value))
    return [`${at} is none of the declared: ${String(value)}`];
  if (formats[String(format)]?.(value) === false) return [`${at} is no ${String(format)}: ${String(value)}`];
  if (isNode(value)) return checkObject(place, value, at);
  return listOf(value).flatMap((item, index) => check(within(place, items), item, `${at}[${index}]`));
}

export interface OfficialOperation {
  readonly path: string;
  readonly method: string;
  /** By status or `default`; null: an answer without a body. */
  readonly responses: ReadonlyMap<string, Place | null>;
  readonly bodyName: string | undefined;
  readonly body: Place | null;
  /** Names of the query, true where it must be there. */
  readonly query: ReadonlyMap<string, boolean>;
  /** Every example that is on disk. */
  readonly examples: readonly OfficialExample[];
}

export interface OfficialExample {
  readonly name: string;
  readonly parameters: Node;
  /** By status; a body that is none is undefined. Whole numbers beyond 2^53 are bigint. */
  readonly bodies: ReadonlyMap<string, unknown>;
}

function exampleOf(file: string): OfficialExample {
  const { parameters, responses } = readJson(file);
  const bodies = Object.entries(nodeOf(responses)).map(([status, response]) => {
    const { body } = nodeOf(response);
    return [status, body] as const;
  });
  return { name: path.basename(file), parameters: nodeOf(parameters), bodies: new Map(bodies) };
}

function describe(file: string, urlPath: string, method: string, node: Node): OfficialOperation {
  const whole: Place = { file, node };
  const responses = Object.entries(nodeOf(node.responses)).map(([status, response]) => {
    const { schema } = nodeOf(response);
    return [status, isNode(schema) ? within(whole, schema) : null] as const;
  });
  const parameters = listOf(node.parameters).map((parameter) => within(whole, parameter));
  const body = parameters.find((parameter) => parameter.node.in === "body");
  const query = parameters
    .filter((parameter) => parameter.node.in === "query")
    .map((parameter) => [String(parameter.node.name), parameter.node.required === true] as const);
  const examples = Object.values(nodeOf(node["x-ms-examples"]))
    .map((example) => path.resolve(path.dirname(file), String(nodeOf(example).$ref)))
    .filter((example) => existsSync(example))
    .map(exampleOf);
  return {
    path: urlPath,
    method: method.toUpperCase(),
    responses: new Map(responses),
    bodyName: body && String(body.node.name),
    body: body ? within(body, body.node.schema) : null,
    query: new Map(query),
    examples,
  };
}

/** What is wrong with an answer: an undeclared status, or a body that is not as declared for it. */
export function problemsOf(
  operation: OfficialOperation,
  answer: { readonly status: number; readonly text: string },
): readonly string[] {
  const declared = [String(answer.status), "default"].find((status) => operation.responses.has(status));
  const schema = operation.responses.get(declared ?? "");
  if (schema === undefined) return [`${answer.status} is not declared`];
  if (schema === null) return answer.text === "" ? [] : ["a body where none is declared"];
  return check(schema, parseExactly(answer.text));
}

/** Every operation of an OpenAPI file, by its operationId. */
export function readOperations(file: string): ReadonlyMap<string, OfficialOperation> {
  const operations = Object.entries(nodeOf(readJson(file).paths)).flatMap(([urlPath, methods]) =>
    Object.entries(nodeOf(methods)).map(([method, node]) => {
      const operation = nodeOf(node);
      return [String(operation.operationId), describe(file, urlPath, method, operation)] as const;
    }),
  );
  return new Map(operations);
}
