// IPC values as JSON text, with the meaning that structured clone gives them. Runs in Node and inside pages.

type Packed = null | boolean | number | string | readonly [tag: string, ...parts: unknown[]];

const WINDOW_SIZE = 32_768; // fromCharCode takes its bytes as arguments, and there is a limit to those

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += WINDOW_SIZE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + WINDOW_SIZE));
  }
  return btoa(binary);
}

const fromBase64 = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** "Date", "Map", "Uint8Array", …: also right for objects of another realm, for which instanceof is not. */
const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice("[object ".length, -1);

const packEntries = (entries: Iterable<[unknown, unknown]>) =>
  [...entries].map(([key, value]) => [pack(key), pack(value)]);

/** How each kind of object is packed: its tag is its kind. */
const packers: Record<string, (value: never) => unknown[]> = {
  Array: (items: unknown[]) => Array.from(items, pack),
  Object: (object: object) => packEntries(Object.entries(object)),
  Map: (map: Map<unknown, unknown>) => packEntries(map),
  Set: (set: Set<unknown>) => Array.from(set, pack),
  Date: (date: Date) => [pack(date.getTime())],
  RegExp: (pattern: RegExp) => [pattern.source, pattern.flags],
  Error: ({ name, message, stack }: Error) => [name, message, stack ?? ""],
  ArrayBuffer: (buffer: ArrayBuffer) => [toBase64(new Uint8Array(buffer))],
};

const packNumber = (number: number): Packed => {
  if (Object.is(number, -0)) return ["number", "-0"];
  return Number.isFinite(number) ? number : ["number", String(number)];
};

function packObject(object: object): Packed {
  const kind = kindOf(object);
  if (ArrayBuffer.isView(object)) {
    return ["view", kind, toBase64(new Uint8Array(object.buffer, object.byteOffset, object.byteLength))];
  }
  const packer = packers[kind];
  if (!packer) throw new Error(`electron stand-in: a ${kind} over IPC is not supported`);
  return [kind, ...packer(object as never)];
}

function pack(value: unknown): Packed {
  switch (typeof value) {
    case "object":
      return value === null ? null : packObject(value);
    case "number":
      return packNumber(value);
    case "bigint":
      return ["bigint", String(value)];
    case "string":
    case "boolean":
      return value;
    default:
      return ["undefined"]; // structured clone has refused functions and symbols
  }
}

const views = new Map<string, new (buffer: ArrayBuffer) => ArrayBufferView>(
  Object.entries({
    BigInt64Array,
    BigUint64Array,
    DataView,
    Float32Array,
    Float64Array,
    Int8Array,
    Int16Array,
    Int32Array,
    Uint8Array,
    Uint8ClampedArray,
    Uint16Array,
    Uint32Array,
  }),
);
const errors = new Map<string, new (message: string) => Error>(
  Object.entries({ EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }),
);

const unpackEntries = (entries: unknown[]): [unknown, unknown][] =>
  (entries as [Packed, Packed][]).map(([key, value]) => [unpack(key), unpack(value)]);

const unpackers: Record<string, (...parts: never[]) => unknown> = {
  undefined: () => undefined,
  number: (text: string) => Number(text),
  bigint: (text: string) => BigInt(text),
  Array: (...items: Packed[]) => items.map(unpack),
  Object: (...entries: unknown[]) => Object.fromEntries(unpackEntries(entries) as [string, unknown][]),
  Map: (...entries: unknown[]) => new Map(unpackEntries(entries)),
  Set: (...items: Packed[]) => new Set(items.map(unpack)),
  Date: (time: Packed) => new Date(Number(unpack(time))),
  RegExp: (source: string, flags: string) => new RegExp(source, flags),
  Error: (name: string, message: string, stack: string) => {
    const error = new (errors.get(name) ?? Error)(message);
    error.stack = stack;
    return error;
  },
  ArrayBuffer: (base64: string) => fromBase64(base64).buffer,
  view: (kind: string, base64: string) => {
    const bytes = fromBase64(base64);
    const View = views.get(kind);
    return View ? new View(bytes.buffer) : bytes;
  },
};

function unpack(packed: Packed): unknown {
  if (packed === null || typeof packed !== "object") return packed;
  const [tag, ...parts] = packed;
  return unpackers[tag]?.(...(parts as never[]));
}

/** The value as text. What structured clone refuses (functions, symbols) throws Electron's own words. */
export function encode(value: unknown): string {
  let clone: unknown;
  try {
    clone = structuredClone(value);
  } catch {
    throw new Error("An object could not be cloned.");
  }
  return JSON.stringify(pack(clone));
}

/** The value that encode() was given, or its structured clone. */
export const decode = (text: string): unknown => unpack(JSON.parse(text) as Packed);
