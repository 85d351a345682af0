import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KnownError, knownErrors } from "./catalogue.ts";
import { shownLine } from "./log-line.ts";
import { type LogFindings, scanLog } from "./scan.ts";

/** How the products' logs may be written. */
const encodings = {
  "UTF-8": (text: string) => new Uint8Array(Buffer.from(text, "utf8")),
  "UTF-8 with a mark": (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf8")),
  "UTF-16 LE": (text: string) => new Uint8Array(Buffer.from(text, "utf16le")),
  "UTF-16 LE with a mark": (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
  "UTF-16 BE": (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16()),
  "UTF-16 BE with a mark": (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le").swap16()),
  ANSI: (text: string) => new Uint8Array(Buffer.from(text, "latin1")),
} as const;
const ways = Object.entries(encodings);

const errlog = (message: string, time = "13:16:29.206"): string =>
  `0AB0\t0974\t08/04\t${time}\t18\tmtffile.cpp(1372)\t[0000000053582120]\t1FCFF8B4-0000-0000-0000-000000000000\t\tWARNING\t${message}`;
const setup = (message: string): string => `[14.10.2021 17:30:51] *** Error : ${message}`;
const NOISE = [
  errlog("NORMAL Ordner für Größe geprüft, 12 % übrig, Hr: = [0x00000000]"),
  "[10/23/2013 11:07:42 AM] Information : Data : k = v",
  "",
  "* Exception :  => System.Exception, process ID: 801",
];

const scan = (bytes: Uint8Array, chunk = 64 * 1024): Promise<LogFindings> => scanLog(cutUp(bytes, chunk));

function* cutUp(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const rows = knownErrors
  .filter(({ vague }) => !vague)
  .map((error) => ({ name: `${error.area} ${error.name}`, error }));

/** The message of an error, by each way that it can be known. */
function messagesOf({ ids = [], windows = [], phrases = [] }: KnownError): readonly string[] {
  const [id] = ids;
  const byId = id === undefined ? [] : [`Es ist fehlgeschlagen. (ID: ${id})`];
  const byHex = id === undefined || id < 33_000 ? [] : [`Hr: = [0x${id.toString(16).toUpperCase()}]`];
  const byWindows = windows.map((code) => `failed with 0x${(0x8007_0000 + code).toString(16)}`);
  return [...byId, ...byHex, ...byWindows, ...phrases.map((one) => one.replaceAll("…", "«irgendetwas»"))];
}

/** Two errors share an id: either is right. */
const isOf = (findings: LogFindings, error: KnownError): boolean =>
  findings.found.some(
    ({ found }) => found.error === error || found.error.ids?.some((id) => error.ids?.includes(id)),
  );

describe("every error of the catalogue", () => {
  it.each(rows)("$name is found in a log of any encoding, by each of its signs", async ({ error }) => {
    for (const message of messagesOf(error)) {
      const text = [...NOISE, errlog(message), ...NOISE, setup(message), ...NOISE].join("\r\n");
      for (const [way, encode] of ways) {
        const findings = await scan(encode(text));
        expect(isOf(findings, error), `${way}: ${message}`).toBe(true);
        expect(findings.found[0]?.count, `${way}: ${message}`).toBe(2);
        expect(findings.unknown).toEqual([]);
      }
    }
  });
});

const wantedIn = (line: string): number[] => {
  if (line.includes("0x1FC07")) return [130_055];
  return Array.from(line.matchAll(/\(ID: (\d+)\)/g), ([, id]) => Number(id));
};

describe("a log", () => {
  const lines = [
    errlog("(ID: 34513)", "01:00:00.000"),
    errlog("(ID: 100050)", "02:00:00.000"),
    ...NOISE,
    errlog("(ID: 34513) password=Geheim1 Grüße", "03:00:00.000"),
    errlog("operation failed", "04:00:00.000"),
    errlog("ID: 77777", "05:00:00.000"),
  ];

  it.each(ways)("in %s: grouped, counted, the newest first, what says little last", async (_way, encode) => {
    const { found, unknown, lines: count } = await scan(encode(lines.join("\r\n")));
    expect(
      found.map(({ found: { number }, count: times, line, when }) => [number, times, line, when]),
    ).toEqual([
      [34513, 2, 6, "08/04 03:00:00.000"],
      [100050, 1, 2, "08/04 02:00:00.000"],
      [null, 1, 7, "08/04 04:00:00.000"],
    ]);
    expect(unknown).toMatchObject([{ number: 77777, count: 1, line: 8, when: "08/04 05:00:00.000" }]);
    expect(found[0]?.text).toBe("(ID: 34513) password=••• Grüße");
    expect(count).toBe(8);
  });

  it("holds an error by words and by id as one", async () => {
    const { found } = await scan(encodings.ANSI("Invalid vault credentials provided\n(ID: 34513)\n0x86D1"));
    expect(found).toMatchObject([{ count: 3, found: { error: { name: "credentialsInvalid" } } }]);
  });

  it("may have zeros where a power cut has left them, and another encoding behind them", async () => {
    const { "UTF-16 LE": utf16, "UTF-8": utf8 } = encodings;
    const zeros = new Uint8Array(4097);
    const bytes = Buffer.concat([utf16("Größe (ID: 34513)\r\n"), zeros, utf8("Größe (ID: 100050)\n"), zeros]);
    const { found } = await scan(new Uint8Array(bytes), 1000);
    expect(found.map(({ found: one, text }) => [one.number, text])).toEqual([
      [100050, "Größe (ID: 100050)"],
      [34513, "Größe (ID: 34513)"],
    ]);
  });

  it.each(ways)("in %s, cut anywhere, still tells of each line that is whole", async (_way, encode) => {
    const bytes = encode(`${NOISE.join("\n")}\n(ID: 34513)\n${NOISE.join("\n")}\n(ID: 100050)\n`);
    const size = (text: string) => encode(text).length;
    const lastLine = size("(ID: 100050)\n");
    for (let from = 0; from < bytes.length - lastLine - 4; from += 7) {
      const tail = await scan(bytes.subarray(from), 100);
      expect(tail.found[0]?.found.number, `from ${from}`).toBe(100050);
      const head = await scan(bytes.subarray(0, bytes.length - from), 100);
      expect(head.found.length + head.unknown.length, `to ${bytes.length - from}`).toBeLessThanOrEqual(2);
    }
  });

  it("cut at any two bytes never fails, and still finds each error whose line is whole", async () => {
    const message = fc.constantFrom(
      errlog("Größe (ID: 34513)"),
      setup("(ID: 100050)"),
      "hr [0x1FC07]",
      ...NOISE,
    );
    const cut = fc.tuple(fc.nat(), fc.nat());
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...ways.filter(([way]) => !/with a mark/.test(way))),
        fc.constantFrom("\n", "\r\n"),
        cut,
        async (all, [way, encode], end, cuts) => {
          const bytes = encode(all.join(end));
          const [from = 0, to = 0] = cuts.map((at) => at % (bytes.length + 1)).sort((a, b) => a - b);
          const { found } = await scan(bytes.subarray(from, to), 97);
          let at = 0;
          for (const line of all) {
            const size = encode(line).length;
            const [number] = wantedIn(line);
            const isWhole = from <= at && at + size <= to;
            if (isWhole && number !== undefined)
              expect(
                found.map((one) => one.found.number),
                `${way}, from ${from} to ${to}: ${line}`,
              ).toContain(number);
            at += size + encode(end).length;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("has its lines told apart when several writers have mixed them", async () => {
    const message = fc.constantFrom("(ID: 34513)", "(ID: 100050)", "[0x1FC07]", ...NOISE);
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { maxLength: 60 }),
        fc.constantFrom(...ways),
        async (all, [, encode]) => {
          const { found } = await scan(encode(all.join("\n")), 333);
          const counts = new Map(found.map(({ found: { number }, count }) => [number, count]));
          for (const [number, text] of [
            [34513, "(ID: 34513)"],
            [100050, "(ID: 100050)"],
            [130055, "[0x1FC07]"],
          ] as const)
            expect(counts.get(number) ?? 0).toBe(all.filter((one) => one === text).length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("of any bytes, in pieces of any size, is read to its end; what is found is bounded and shown on one line", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc.string({ unit: "binary", maxLength: 800 }).map(encodings["UTF-16 LE"]),
      fc.string({ unit: "binary", maxLength: 800 }).map((text) => encodings["UTF-8"](`(ID: 34513) ${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 4000 }), async (all, size) => {
        const { found, unknown } = await scan(all, size);
        for (const { text } of [...found, ...unknown]) {
          expect(text.length).toBeLessThanOrEqual(300);
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the same whatever pieces it comes in", async () => {
    const bytes = encodings["UTF-16 LE with a mark"](lines.join("\r\n"));
    const whole = await scan(bytes);
    for (const size of [1, 2, 3, 7, 64, 1001]) expect(await scan(bytes, size)).toEqual(whole);
  });

  it.each(ways.filter(([way]) => way !== "ANSI"))(
    "in %s, larger than a piece, keeps its signs whole",
    async (_way, encode) => {
      const text = "Ärger für 5 € an „D:“ (ID: 34513)";
      const { found } = await scan(encode(`${text}\r\n`.repeat(12_000)));
      expect(found).toMatchObject([{ count: 12_000, text }]);
    },
  );

  it("of thousands of unknown ids names the first few", async () => {
    const text = Array.from({ length: 5000 }, (_, index) => `(ID: ${900_000 + index})`).join("\n");
    const { unknown, lines: count } = await scan(encodings.ANSI(text));
    expect(unknown).toHaveLength(50);
    expect(count).toBe(5000);
  });

  it.each([
    ["ID: ", 4],
    ["session ID ", 4],
    ["[0x", 4],
    ["file required ", 4],
    ["password=", 4],
    ["\t", 4],
    ["[1.1.1 ", 4],
    ['\\"microsoftId\\":', 4],
    ["\u0000\u0001", 4],
    ["é\uFEFF", 2],
  ])("of nothing but %j, megabytes of it, is read in the time of any other", async (piece, megabytes) => {
    const text = piece.repeat((megabytes * 1024 * 1024) / piece.length);
    // A way of reading that grows with the square of a line would not be done before the test is stopped.
    const { lines: count } = await scan(encodings["UTF-8"](`${text}\n(ID: 34513)`));
    expect(count).toBeGreaterThan(0);
  });

  it("without a line break, of many megabytes, is read in bounded pieces", async () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x41);
    async function* endless() {
      for (let turn = 0; turn < 12; turn += 1) yield piece;
      yield encodings.ANSI("\n(ID: 34513)");
    }
    const { found } = await scanLog(endless());
    expect(found).toMatchObject([{ count: 1, found: { number: 34513 } }]);
  });
});

describe("a line that is shown", () => {
  it.each([
    [errlog("Failed"), { when: "08/04 13:16:29.206", text: "Failed" }],
    [setup("it failed"), { when: "14.10.2021 17:30:51", text: "*** Error : it failed" }],
    ["[10/23/2013 11:07:42 AM] Data : k = v", { when: "10/23/2013 11:07:42 AM", text: "Data : k = v" }],
    ["[warning] x", { when: null, text: "[warning] x" }],
    ["plain\u001b[31m red\u202e", { when: null, text: "plain [31m red" }],
  ])("%j", (line, shown) => expect(shownLine(line)).toEqual(shown));

  it.each([
    ["password=canary-1", "password=•••"],
    ['"Passphrase" : "canary 1 two", next', '"Passphrase" : •••, next'],
    ["SqlAccountPassword = canary-1 rest", "SqlAccountPassword = ••• rest"],
    [`pfx ${"QUJD".repeat(40)}==`, "pfx •••"],
    ["SecurityPIN: 1234", "SecurityPIN: •••"],
  ])("hides what looks like a secret: %s", (line, shown) => expect(shownLine(line).text).toBe(shown));
});
