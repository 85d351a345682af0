import { describe, expect, it } from "vitest";
import { makeRedactor } from "./redact.ts";

const known = { ids: ["contoso.onmicrosoft.com"], names: ["BACKUP01", "contoso\\svc-backup", "px"] };
const none = { ids: false, names: false };
const ID = "0a1b2c3d-1111-2222-3333-444455556666";

describe("what leaves the program", () => {
  const { text, data } = makeRedactor(known, none);
  it.each([
    ["a server's name, in any case", "backup01 is up", "[name 1] is up"],
    ["a server's name in a file's name", "BACKUP01-passphrase.txt", "[name 1]-passphrase.txt"],
    ["not as a part of another word", "XBACKUP012 is up", "XBACKUP012 is up"],
    [
      "a user with a domain, however often its backslash was doubled",
      "as contoso\\\\svc-backup",
      "as [name 2]",
    ],
    ["the server of a share", "to \\\\FILES01\\keep", "to \\\\[name 3]\\keep"],
    ["the server of a share in JSON", '"\\\\\\\\files01\\\\keep"', '"\\\\\\\\[name 3]\\\\keep"'],
    ["a mail address", "by admin@contoso.com.", "by [name 4]."],
    ["a user's folder", "C:\\Users\\anna\\x and /home/anna/y", "C:\\Users\\[name 5]\\x and /home/[name 5]/y"],
    ["a tenant's domain", "tenant contoso.onmicrosoft.com", "tenant [id 1]"],
    ["an id", `at ${ID}`, "at [id 2]"],
    ["not the id of one request", `"correlationId":"${ID}"`, `"correlationId":"${ID}"`],
    [
      "not a drive or an address",
      "C:\\Windows https://login.contoso.com",
      "C:\\Windows https://login.contoso.com",
    ],
  ])("has no %s", (_what, before, after) => expect(text(before)).toBe(after));

  it("is the same in data, where a user is known by the key", () => {
    expect(data({ user: "backup", list: [{ requestId: ID, id: ID }], BACKUP01: 1, none: null })).toEqual({
      user: "[name 6]",
      list: [{ requestId: ID, id: "[id 2]" }],
      "[name 1]": 1,
      none: null,
    });
  });
});

it("keeps what is to be kept", () => {
  const { text } = makeRedactor(known, { ids: true, names: true });
  const whole = `BACKUP01 ${ID} admin@contoso.com`;
  expect(text(whole)).toBe(whole);
});
