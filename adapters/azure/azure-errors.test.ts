import { describe, expect, it } from "vitest";
import { SetupError } from "../../core/errors.ts";
import { type HttpReply, ownErrorIn, refusal, retryAfterSeconds, said } from "./azure-errors.ts";
import { schemesOf } from "./proxy-tunnel.ts";
import { parseWithExactResourceId } from "./raw-resource-id.ts";

const reply = (status: number, text: string, headers: Record<string, string> = {}): HttpReply => ({
  status,
  text,
  header: (name) => headers[name],
});

describe("refusal", () => {
  it.each([
    `The client 'x' with object id 'y' does not have authorization to perform action 'Microsoft.RecoveryServices/vaults/certificates/write' over scope '/subscriptions/1' or the scope is invalid.`,
    "…does not have permission for performing action Microsoft.RecoveryServices/vaults/certificates/write.",
  ])("names the action that is missing (%#)", (message) => {
    const { about } = refusal(
      reply(403, JSON.stringify({ error: { code: "AuthorizationFailed", message } })),
    );
    expect(about.action).toBe("Microsoft.RecoveryServices/vaults/certificates/write");
  });

  it.each(["", "<html>", '{"error":"text"}', '{"error":{"code":5}}', "null"])(
    "does without ARM's own form (%#)",
    (text) => {
      expect(refusal(reply(409, text), { vault: "v" }).toData()).toEqual({
        code: "azure.conflict",
        about: { vault: "v", status: 409 },
      });
    },
  );
});

describe("said", () => {
  it("lets no token, no key and no line break through, and ends", () => {
    const token = `eyJ${"a".repeat(40)}.eyJ${"b".repeat(40)}.${"c".repeat(40)}`;
    const key = Buffer.from("k".repeat(300)).toString("base64");
    const words = said(`Wrong\r\n\u001b[31m token Bearer abc.def, ${token}, ${key} ${"word ".repeat(100)}`);
    expect(words).toMatch(/^Wrong \[31m token ••• •••, ••• word/);
    expect(words.length).toBeLessThanOrEqual(300);
  });
});

describe("retryAfterSeconds", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["soon", undefined],
    ["7", 7],
    ["0", 0],
    ["-3", 0],
    ["Thu, 01 Jan 2026 00:01:30 GMT", 90],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
  ])("reads %s as %s", (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});

describe("ownErrorIn", () => {
  it("finds our error below what the SDKs wrapped around it, and ends in a circle", () => {
    const own = new SetupError("network.cut");
    expect(ownErrorIn(new Error("a", { cause: new Error("b", { cause: own }) }))).toBe(own);
    const circle = new Error("a");
    circle.cause = circle;
    expect(ownErrorIn(circle)).toBeUndefined();
    expect(ownErrorIn("text")).toBeUndefined();
  });
});

describe("schemesOf", () => {
  it.each([
    [
      ["NTLM", "Negotiate"],
      ["NTLM", "Negotiate"],
    ],
    [
      ['Basic realm="a, NTLM b", charset="UTF-8", Digest nonce="x\\", Fake y", qop=auth'],
      ["Basic", "Digest"],
    ],
    [["Negotiate oYG2MIGzoAMKAQ==, Basic"], ["Negotiate", "Basic"]],
    [
      ["basic realm=x", "Basic realm=y", ""],
      ["basic", "Basic"],
    ],
    [["\u0000,=,;"], []],
  ])("reads %j", (headers, schemes) => {
    expect(schemesOf(headers)).toEqual(schemes);
  });
});

describe("parseWithExactResourceId", () => {
  it.each(["9007199254740993", "9223372036854775807", "0", "1e3"])("keeps %s as it is written", (written) => {
    expect(parseWithExactResourceId(`{"properties":{"resourceId":${written}}}`)).toEqual({
      properties: { resourceId: written },
    });
  });

  it("touches no other number, and no text that looks like one", () => {
    const text = '{"serviceResourceId": 5, "said": "\\"resourceId\\": 7", "resourceId": "12"}';
    expect(parseWithExactResourceId(text)).toEqual({
      serviceResourceId: 5,
      said: '"resourceId": 7',
      resourceId: "12",
    });
  });
});
