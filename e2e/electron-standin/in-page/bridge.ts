// The context bridge. The page's world and the preload's share one document and no objects; synchronous CustomEvents,
// whose names the page cannot guess, carry structured clones between them. Runs inside pages.

type AnyFunction = (...values: unknown[]) => unknown;

/** One value on its way to the other world. */
type Packed =
  | { kind: "value"; value: unknown }
  | { kind: "function" | "promise"; id: number }
  | { kind: "error"; message: string; stack: string | undefined }
  | { kind: "array"; items: Packed[] }
  | { kind: "object"; entries: [key: string, value: Packed][] };

type Outcome = { ok: true; value: Packed } | { ok: false; error: Packed };

type Message =
  | { say: "expose"; ticket: number; key: string; api: Packed }
  | { say: "call"; ticket: number; id: number; inputs: Packed[] }
  | { say: "return"; ticket: number; outcome: Outcome }
  | { say: "settle"; id: number; outcome: Outcome };

interface Settling {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

const MAX_DEPTH = 1_000; // Electron's own

/** One end of the bridge: `accept`, in the page's world, puts an exposed API on the window. */
export class BridgeEnd {
  readonly #functions = new Map<number, AnyFunction>();
  readonly #functionIds = new WeakMap<AnyFunction, number>();
  readonly #promises = new Map<number, Settling>();
  readonly #outcomes = new Map<number, Outcome>();
  readonly #post: (message: Message) => void;
  readonly #accept: (key: string, api: unknown) => void;
  #lastId = 0;

  constructor(ownEvent: string, otherEvent: string, accept: (key: string, api: unknown) => void) {
    this.#accept = accept;
    // Taken now: the page may replace these later.
    const NewEvent = CustomEvent;
    const dispatch = document.dispatchEvent.bind(document);
    this.#post = (message) => void dispatch(new NewEvent(otherEvent, { detail: message }));
    document.addEventListener(
      ownEvent,
      (event) => {
        event.stopImmediatePropagation();
        this.#receive((event as CustomEvent<Message>).detail);
      },
      true,
    );
  }

  /** contextBridge.exposeInMainWorld. */
  expose(key: string, api: unknown): void {
    this.#ask({ say: "expose", ticket: ++this.#lastId, key, api: this.#pack(api) });
  }

  /** Posts the message; the other end has answered by the time that returns. */
  #ask(message: Message & { ticket: number }): unknown {
    this.#post(message);
    const outcome = this.#outcomes.get(message.ticket);
    this.#outcomes.delete(message.ticket);
    if (!outcome) throw new Error("The other end of the context bridge is gone");
    if (!outcome.ok) throw this.#unpack(outcome.error);
    return this.#unpack(outcome.value);
  }

  #receive(message: Message): void {
    if (message.say === "return") {
      this.#outcomes.set(message.ticket, message.outcome);
    } else if (message.say === "settle") {
      this.#settle(message.id, message.outcome);
    } else {
      const outcome = this.#try(() => this.#perform(message));
      this.#post({ say: "return", ticket: message.ticket, outcome });
    }
  }

  #perform(message: Extract<Message, { say: "call" | "expose" }>): unknown {
    if (message.say === "expose") return this.#accept(message.key, this.#unpack(message.api, Object.freeze));
    const inputs = message.inputs.map((input) => this.#unpack(input));
    return this.#functions.get(message.id)?.(...inputs);
  }

  #try(act: () => unknown): Outcome {
    try {
      return { ok: true, value: this.#pack(act()) };
    } catch (error) {
      return { ok: false, error: this.#pack(error) };
    }
  }

  #settle(id: number, outcome: Outcome): void {
    const promise = this.#promises.get(id);
    this.#promises.delete(id);
    if (outcome.ok) promise?.resolve(this.#unpack(outcome.value));
    else promise?.reject(this.#unpack(outcome.error));
  }

  #pack(value: unknown, depth = 0): Packed {
    if (depth > MAX_DEPTH) {
      throw new TypeError(
        `Electron contextBridge recursion depth exceeded.  Nested objects deeper than ${MAX_DEPTH} are not supported.`,
      );
    }
    if (typeof value === "function") return { kind: "function", id: this.#functionId(value as AnyFunction) };
    if (typeof value === "symbol") throw new TypeError("symbols cannot cross the contextBridge");
    if (value === null || typeof value !== "object") return { kind: "value", value };
    if (value instanceof Promise) return { kind: "promise", id: this.#watch(value) };
    if (value instanceof Error) return { kind: "error", message: value.message, stack: value.stack };
    if (Array.isArray(value))
      return { kind: "array", items: value.map((item) => this.#pack(item, depth + 1)) };
    if (Object.prototype.toString.call(value) !== "[object Object]") {
      return { kind: "value", value: structuredClone(value) }; // Date, Map, typed arrays …, or a refusal
    }
    const entries = Object.entries(value).map(([key, member]): [string, Packed] => [
      key,
      this.#pack(member, depth + 1),
    ]);
    return { kind: "object", entries };
  }

  #functionId(callee: AnyFunction): number {
    const id = this.#functionIds.get(callee) ?? ++this.#lastId;
    this.#functionIds.set(callee, id);
    this.#functions.set(id, callee);
    return id;
  }

  #watch(promise: Promise<unknown>): number {
    const id = ++this.#lastId;
    promise.then(
      (value) => this.#post({ say: "settle", id, outcome: this.#try(() => value) }),
      (error: unknown) => this.#post({ say: "settle", id, outcome: { ok: false, error: this.#pack(error) } }),
    );
    return id;
  }

  /** `finish` is Object.freeze for an exposed API, which the page must not change. */
  #unpack(packed: Packed, finish: <T>(value: T) => T = (value) => value): unknown {
    switch (packed.kind) {
      case "value":
        return packed.value;
      case "error":
        return Object.assign(new Error(packed.message), { stack: packed.stack });
      case "array":
        return finish(packed.items.map((item) => this.#unpack(item, finish)));
      case "object":
        return finish(
          Object.fromEntries(packed.entries.map(([key, member]) => [key, this.#unpack(member, finish)])),
        );
      case "promise":
        return new Promise((resolve, reject) => this.#promises.set(packed.id, { resolve, reject }));
      case "function":
        return (...values: unknown[]) => {
          const inputs = values.map((value) => this.#pack(value));
          return this.#ask({ say: "call", ticket: ++this.#lastId, id: packed.id, inputs });
        };
    }
  }
}
