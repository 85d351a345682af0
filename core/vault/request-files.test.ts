import { describe, expect, it } from "vitest";
import { isCaName, REQUEST_INF_FILE, requestCommands, requestInf, requestScript } from "./request-files.ts";

describe("the name of a CA", () => {
  it.each(["CA01\\Contoso Issuing CA", "ca01.contoso.com\\Contoso-CA1", " CA01\\ÄÖ (2) "])("%s", (name) => {
    expect(isCaName(name)).toBe(true);
  });
  it.each([
    "",
    "CA01",
    "\\CA",
    "CA01\\",
    'CA01\\x" & del',
    "CA01\\%PATH%",
    "CA01\\a\\b",
    "CA 01\\x",
    "CA01\\x\ny",
  ])("not %j", (name) => {
    expect(isCaName(name)).toBe(false);
  });
});

describe("request.inf", () => {
  const inf = requestInf("backup01.contoso.com", "DPMClientAuth");
  const settingOf = (key: string) => new RegExp(`^${key} = (.*)$`, "m").exec(inf)?.[1]?.trim();

  it("asks for a key in a legacy provider of the machine, and client authentication", () => {
    expect(settingOf("ProviderName")).toBe('"Microsoft RSA SChannel Cryptographic Provider"');
    expect(settingOf("ProviderType")).toBe("12");
    expect(settingOf("MachineKeySet")).toBe("TRUE");
    expect(settingOf("KeyLength")).toBe("2048");
    expect(settingOf("OID")).toBe("1.3.6.1.5.5.7.3.2");
    expect(settingOf("Subject")).toBe('"CN=backup01.contoso.com"');
    expect(settingOf("CertificateTemplate")).toBe("DPMClientAuth");
    expect(requestInf("backup01", "")).not.toContain("CertificateTemplate");
  });
});

describe("the script to hand out", () => {
  const lines = requestScript("DPMClientAuth", "CA01\\Contoso Issuing CA").split("\r\n");

  it("does every step in order: provider, key and request, CA, binding, tests", () => {
    const steps = ["certutil -csplist", "certreq -new", "certreq -submit", "certreq -accept -machine"];
    const more = ["certutil -store my", "certutil -verifystore my", "certutil -verify -urlfetch"];
    const at = [...steps, ...more].map((step) => lines.findIndex((line) => line.startsWith(step)));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(lines.find((line) => line.startsWith("certreq -new"))).toContain(REQUEST_INF_FILE);
  });

  it("goes on with the number of a request that waited, and asks nobody anything", () => {
    expect(lines).toContainEqual(
      'certreq -retrieve -config "CA01\\Contoso Issuing CA" %1 server.cer || exit /b 1',
    );
    expect(lines.filter((line) => /^(set \/p|pause|choice)/i.test(line))).toEqual([]);
  });

  it("takes nothing in that could mean something to cmd.exe", () => {
    const hostile = requestScript('x" & calc & "', 'CA01\\a" & calc & "');
    expect(hostile).not.toContain("calc");
    expect(hostile).toContain('"CAHOST\\CA Name"');
  });

  it("submits with the template's name, where there is one", () => {
    expect(requestCommands("DPMClientAuth")[0]).toContain('-attrib "CertificateTemplate:DPMClientAuth"');
    expect(requestCommands("")[0]).not.toContain("-attrib");
  });
});
