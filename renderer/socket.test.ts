import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ClientMessage } from "../core/client-message.ts";
import { SetupError } from "../core/errors.ts";
import { CLOSE } from "../core/wire.ts";
import { linkOverSocket, placeInBrowser, type SocketPlace } from "./socket.ts";

/** The browser's end of a socket that a test holds the other end of. */
class FakeSocket {
  static all: FakeSocket[] = [];
  readonly sent: ClientMessage[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor() {
    FakeSocket.all.push(this);
  }
  send(text: string) {
    this.sent.push(ClientMessage.parse(JSON.parse(text)));
  }
  opens() {
    this.onopen?.();
  }
  says(message: unknown) {
    this.onmessage?.({ data: typeof message === "string" ? message : JSON.stringify(message) });
  }
  closes(code: number) {
    this.onclose?.({ code });
  }
  /** Ids of the questions for this call, in the order they were sent. */
  asked(call: string): number[] {
    const asks = this.sent.flatMap((message) => (message.t === "ask" ? message : (message.asked ?? [])));
    return asks.flatMap((ask) => (ask.call === call ? [ask.id] : []));
  }
}

const latest = (): FakeSocket => {
  const socket = FakeSocket.all.at(-1);
  if (!socket) throw new Error("no socket was opened");
  return socket;
};

const place = (keys: (string | null)[]): SocketPlace & { readonly kept: string[] } => {
  const kept: string[] = [];
  return {
    kept,
    open: () => new FakeSocket() as unknown as WebSocket,
    key: () => kept.at(-1) ?? keys[0] ?? null,
    keepSession: (session) => kept.push(session),
    dropKey: () => {
      keys.shift();
      return keys.length > 0;
    },
  };
};

const connected = () => {
  const at = place(["token"]);
  const link = linkOverSocket(at);
  latest().opens();
  latest().says({ t: "welcome", session: "session-1" });
  return { link, at };
};

beforeEach(() => {
  FakeSocket.all = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("asking", () => {
  it("says hello first, with what was asked meanwhile, and nothing twice", async () => {
    const link = linkOverSocket(place(["token"]));
    const about = link.host.about(undefined);
    latest().opens();
    expect(latest().sent).toEqual([
      { t: "hello", key: "token", asked: [{ t: "ask", id: 1, call: "about" }] },
    ]);
    const draft = link.host.draft(undefined);
    expect(latest().asked("draft")).toHaveLength(1);

    latest().says({ t: "welcome", session: "session-1" });
    const [id, ...again] = latest().asked("about");
    expect(again).toEqual([]);
    latest().says({ t: "reply", id, ok: true, reply: { version: "1" } });
    await expect(about).resolves.toEqual({ version: "1" });
    const [draftId, ...draftAgain] = latest().asked("draft");
    expect(draftAgain).toEqual([]);
    latest().says({ t: "reply", id: draftId, ok: true, reply: null });
    await expect(draft).resolves.toBeNull();
  });

  it("gives each question its own answer, whichever comes first", async () => {
    const { link } = connected();
    const [draft, facts] = [link.host.draft(undefined), link.host.readFacts(undefined)];
    latest().says({ t: "reply", id: latest().asked("readFacts")[0], ok: true, reply: "the facts" });
    latest().says({ t: "reply", id: latest().asked("draft")[0], ok: true, reply: "the draft" });
    await expect(Promise.all([draft, facts])).resolves.toEqual(["the draft", "the facts"]);
  });

  it("turns error data back into the error, with what it is about", async () => {
    const { link } = connected();
    const asked = link.host.unfinished(undefined).catch((thrown: unknown) => thrown);
    const error = { code: "run.busy", about: { holder: "4711" } };
    latest().says({ t: "reply", id: latest().asked("unfinished")[0], ok: false, error });
    const thrown = await asked;
    expect(thrown).toBeInstanceOf(SetupError);
    expect(SetupError.from(thrown).toData()).toEqual(error);
  });

  it("passes run events on, and passes over what is no message of ours", () => {
    const { link } = connected();
    const heard: unknown[] = [];
    const stop = link.host.onRunEvent((event) => heard.push(event));
    for (const noise of ["{", "[]", '{"t":"reply"}', '{"t":"run-event"}']) latest().says(noise);
    latest().says({ t: "run-event", event: { type: "started", at: "x", id: "register" } });
    stop();
    latest().says({ t: "run-event", event: { type: "started", at: "x", id: "confirm" } });
    expect(heard).toEqual([{ type: "started", at: "x", id: "register" }]);
  });
});

describe("a lost connection", () => {
  it("fails what waits and what is asked meanwhile, then comes back by itself with the session's key", async () => {
    const { link } = connected();
    const states: string[] = [];
    link.onState((state) => states.push(state));
    const waiting = link.host.draft(undefined).catch((thrown: unknown) => SetupError.from(thrown).code);
    latest().closes(1006);
    await expect(waiting).resolves.toBe("host.connection-lost");
    await expect(link.host.draft(undefined)).rejects.toMatchObject({ code: "host.connection-lost" });

    vi.runOnlyPendingTimers();
    expect(FakeSocket.all).toHaveLength(2);
    latest().opens();
    expect(latest().sent).toEqual([{ t: "hello", key: "session-1", asked: [] }]);
    latest().says({ t: "welcome", session: "session-2" });
    expect(states).toEqual(["lost", "connected"]);
  });

  it("tries at once when asked to, and only once", () => {
    const { link } = connected();
    latest().closes(1006);
    link.reconnect();
    link.reconnect();
    expect(FakeSocket.all).toHaveLength(2);
    vi.runOnlyPendingTimers();
    expect(FakeSocket.all).toHaveLength(2);
  });

  it("does not come back by itself when the wizard was opened in another tab", () => {
    const { link } = connected();
    latest().closes(CLOSE.openedElsewhere);
    vi.runAllTimers();
    expect(link.state()).toBe("opened-elsewhere");
    expect(FakeSocket.all).toHaveLength(1);
  });
});

describe("keys", () => {
  it("without one it opens nothing and says so", async () => {
    const link = linkOverSocket(place([]));
    expect(link.state()).toBe("no-key");
    expect(FakeSocket.all).toHaveLength(0);
    await expect(link.host.about(undefined)).rejects.toMatchObject({ code: "host.connection-lost" });
  });

  it("tries the session's key when the address was used before, and keeps the early questions for it", () => {
    const link = linkOverSocket(place(["used token", "session"]));
    void link.host.about(undefined).catch(() => undefined);
    latest().opens();
    latest().closes(CLOSE.notWelcome);
    latest().opens();
    expect(latest().sent[0]).toMatchObject({ t: "hello", key: "session" });
    latest().says({ t: "welcome", session: "s" });
    expect(latest().asked("about")).toHaveLength(1);
  });

  it("gives up when no key is known to the host", () => {
    const link = linkOverSocket(place(["old"]));
    latest().opens();
    latest().closes(CLOSE.notWelcome);
    vi.runAllTimers();
    expect(link.state()).toBe("not-welcome");
  });

  it("takes the token out of the address, and keeps the session in this tab alone", () => {
    history.replaceState(null, "", "/?x=1#t=secret-token");
    const at = placeInBrowser();
    expect(location.href).not.toContain("secret-token");
    expect(location.search).toBe("?x=1");
    expect(at.key()).toBe("secret-token");
    at.keepSession("the session");
    expect(at.key()).toBe("the session");
    expect(placeInBrowser().key()).toBe("the session");
    expect(JSON.stringify({ ...localStorage })).not.toContain("session");
  });
});
