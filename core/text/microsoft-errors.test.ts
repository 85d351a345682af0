import { afterEach, describe, expect, it } from "vitest";
import { type KnownError, knownErrors } from "../vault/microsoft-errors/catalogue.ts";
import { errorsOfCode, type Found } from "../vault/microsoft-errors/match.ts";
import { explainedTitle, explainFound, explainUnknown } from "./microsoft-errors.ts";
import { speak } from "./speak.ts";

afterEach(() => speak("en"));

const foundOf = (error: KnownError): Found => ({ error, by: "id", number: error.ids?.[0] ?? null });
const all = () => knownErrors.map((error) => explainFound(foundOf(error)));
const said = (code: string): string => {
  const [found] = errorsOfCode(code).found;
  if (!found) return "";
  const { cause, fixes } = explainFound(found);
  return [cause, ...fixes].join(" ");
};

describe.each(["en", "de"] as const)("every error in %s", (language) => {
  it("has a cause and steps in whole sentences, each step once", async () => {
    await speak(language);
    for (const { cause, fixes } of all()) {
      for (const sentence of [cause, ...fixes]) expect(sentence).toMatch(/^[„“.A-ZÄÖÜ].+[.:]$/);
      expect(new Set(fixes).size).toBe(fixes.length);
    }
  });
  it("has its own words, not a name of ours", async () => {
    await speak(language);
    const names = new Set(knownErrors.flatMap(({ name, fixes }) => [name, ...fixes]));
    for (const { cause, fixes } of all())
      for (const text of [cause, ...fixes]) expect(names.has(text)).toBe(false);
  });
});

it("says another thing in German than in English", async () => {
  const english = all();
  await speak("de");
  const german = all();
  for (const [index, { cause, fixes }] of german.entries()) {
    expect(cause).not.toBe(english[index]?.cause);
    expect(fixes).toHaveLength(english[index]?.fixes.length ?? 0);
    expect(fixes.filter((fix) => english[index]?.fixes.includes(fix))).toEqual([]);
  }
});

describe("the right cause", () => {
  it.each([
    ["34513", /expired, damaged.*newest file counts.*local disk.*time zone.*\.tmp.*Windows Azure Tools/s],
    ["34514", /48 hours or 10 days.*private key/],
    ["34527", /SYSTEM cannot read/],
    ["34511", /still holds a server of this name/],
    ["34506", /OnlineBackup\.KEK.*ScratchLocation/],
    ["34507", /used before/],
    ["0x1FC07", /cache's disk is full.*OnlineBackup\.KEK/],
    ["0x29834", /retention.*7 days, 4 weeks, 3 months, 1 year/],
    ["0x7DC", /identity/],
    ["0x1FBE2", /sign-in service/],
    ["100050", /SYSTEM.*proxy.*firewall/],
    ["407", /proxy wants a user name/],
    ["10054", /TLS 1\.2.*SchUseStrongCrypto.*obengine/],
    ["100130", /five minutes/],
    ["100088", /expired.*same passphrase/],
    ["100110", /another vault/],
    ["100122", /DPM or Azure Backup Server/],
    ["230006", /renamed/],
    ["391225", /may not write secrets.*Set/],
    ["280005", /512 Kbps and 1023 Mbps/],
    ["4024", /MARS agent on the media.*MARSAgentInstaller/],
    ["4323", /NetBIOS.*MICROSOFT\$DPM\$Acct/],
    ["832", /full DNS name.*NetBIOS/],
    ["4364", /not sysadmin.*sysadmin/],
    ["4040", /domain controller/],
    ["4386", /restart.*go on/i],
    ["50011", /RefsEnableInlineTrim to 1/],
    ["34508", /CNG.*legacy/],
    ["0x80070570", /corrupt.*chkdsk/],
    ["0x8007018b", /cloud/],
    ["50006", /lost/],
    ["100082", /not an error/],
  ])("of %s", (code, expected) => expect(said(code)).toMatch(expected));
});

describe("an error's title", () => {
  it.each([
    ["34513", "Microsoft's error 34513 (0x86D1)"],
    ["0x1fc07", "Microsoft's error 130055 (0x1FC07)"],
    ["0x80070005", "Windows' error 5 (0x80070005)"],
    ["5", "Windows' error 5 (0x80070005)"],
    ["passphrase: at least 16 characters", "Microsoft's error 100042, 100043"],
    ["SalLowDiskSpace", "An error of Microsoft's without a number"],
  ])("of %s", (code, title) => {
    const [found] = errorsOfCode(code).found;
    expect(found && explainedTitle(explainFound(found))).toBe(title);
  });
});

it("a number that nobody knows is told in both bases, with pages of Microsoft's to look on", () => {
  const { id, hex, look } = explainUnknown(99_999);
  expect([id, hex]).toEqual([99_999, "0x1869F"]);
  expect(look.length).toBeGreaterThan(0);
  for (const address of look)
    expect(address).toMatch(/^(?:learn\.microsoft\.com|github\.com\/MicrosoftDocs)\//);
});
