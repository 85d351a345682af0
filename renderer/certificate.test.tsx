import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Answers } from "../core/answers.ts";
import { defaultAnswers } from "../core/default-answers.ts";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { InspectedCertificate } from "../core/ports.ts";
import { certificate as words } from "../core/text/certificate.ts";
import { explain } from "../core/text/errors.ts";
import { frame } from "../core/text/frame.ts";
import { certificateReport } from "../core/vault/certificate-report.ts";
import { wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const inspected = (change: Partial<InspectedCertificate> = {}): InspectedCertificate => ({
  form: "pfx",
  version: 3,
  subject: "CN=backup01",
  issuer: "CN=Contoso CA",
  serialNumber: "01",
  thumbprint: "0".repeat(40),
  validFrom: "2026-01-01T00:00:00.000Z",
  validTo: "2027-01-01T00:00:00.000Z",
  keyAlgorithm: "RSA",
  keyBits: 2048,
  extendedKeyUsage: ["1.3.6.1.5.5.7.3.2"],
  keyUsage: null,
  friendlyName: null,
  hasPrivateKey: true,
  keyMatches: true,
  keyProvider: "Microsoft Strong Cryptographic Provider",
  pfxProfile: "3des-sha1",
  ...change,
});
const NOW = new Date("2026-06-01T00:00:00Z");
const reportOf = (change: Partial<InspectedCertificate> = {}) =>
  certificateReport(inspected(change), "pfx", NOW);

async function show(key: Answers["credentials"]["key"], calls: Partial<Host> = {}) {
  const readCertificate = vi.fn<Host["readCertificate"]>(calls.readCertificate ?? (async () => reportOf()));
  const host = { certificateRequest: async () => null, ...calls, readCertificate };
  const setup = await openOn(wizardHost({ facts: { computerName: "BACKUP01" }, calls: host }).host);
  const { credentials } = defaultAnswers();
  setup.wizard.getState().answer({ credentials: { ...credentials, from: "sign-in", key } });
  setup.wizard.getState().goTo("certificate");
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1, name: words.title });
  return { ...setup, readCertificate, user: userEvent.setup() };
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
/** What is read out with a control. */
const describedBy = (control: HTMLElement): string =>
  (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
const FILE = "C:\\Install\\own.pfx";

describe("the choice", () => {
  it("is made on this server unless something else is chosen, and then Next goes on", async () => {
    const { wizard, readCertificate } = await show("own");
    expect(screen.getByRole("radio", { name: /^Made on this server/, checked: true })).toBeTruthy();
    await press(frame.next);
    expect(wizard.getState().page).toBe("throttling");
    expect(readCertificate).not.toHaveBeenCalled();
  });

  it("forgets a PFX where a certificate from a CA is asked for", async () => {
    const { wizard, user } = await show("pfx");
    await user.type(screen.getByLabelText(words.fields.pfx), FILE);
    await user.click(screen.getByRole("radio", { name: words.choices["ad-cs"].title }));
    expect(wizard.getState().answers.credentials.certificate.file).toBe("");
  });
});

describe("a PFX", () => {
  it("is looked at by Next, once, and its password is sent with it", async () => {
    const { wizard, user, readCertificate } = await show("pfx");
    await press(frame.next);
    expect(document.activeElement).toBe(screen.getByLabelText(words.fields.pfx));
    await user.type(screen.getByLabelText(words.fields.pfx), FILE);
    await user.type(screen.getByLabelText(words.fields.pfxPassword), "secret 1");
    await press(frame.next);
    await waitFor(() => expect(wizard.getState().page).toBe("throttling"));
    expect(readCertificate.mock.calls).toEqual([[{ file: FILE, key: "pfx", pfxPassword: "secret 1" }]]);
  });

  it("that breaks rules shows each with what was found, needed and to do, and Next stays", async () => {
    const readCertificate = async () =>
      reportOf({ keyBits: 1024, validTo: "2026-02-01T00:00:00.000Z", keyProvider: null });
    const { wizard, user } = await show("pfx", { readCertificate });
    await user.type(screen.getByLabelText(words.fields.pfx), FILE);
    await user.type(screen.getByLabelText(words.fields.pfxPassword), "secret 1");
    await press(words.check.action);
    await screen.findByText(words.check.bad);
    screen.getByText(words.check.faults({ count: 2 }));
    const rules = within(screen.getByRole("list", { name: words.check.list })).getAllByRole("listitem");
    const states = rules.map(({ className }) => className.replace("check check-", "")).join();
    expect(states).toBe("pass,fail,pass,pass,pass,fail,pass,pass,warn");
    const key = rules[1];
    const { remedy } = explain({ code: "certificate.key-too-short", about: { keyBits: 1024 } });
    expect(key?.textContent).toContain(words.states.fail);
    expect(key?.textContent).toContain(words.rules.key.needed);
    expect(key?.textContent).toContain(remedy);
    await press(frame.next);
    expect(wizard.getState().page).toBe("certificate");
    expect(document.activeElement).toBe(screen.getByLabelText(words.fields.pfx));
  });

  it("with a wrong password says so at the password; another one counts anew", async () => {
    const readCertificate = vi
      .fn<Host["readCertificate"]>()
      .mockRejectedValueOnce(new SetupError("certificate.wrong-password"))
      .mockResolvedValue(reportOf());
    const { wizard, user } = await show("pfx", { readCertificate });
    await user.type(screen.getByLabelText(words.fields.pfx), FILE);
    const password = screen.getByLabelText(words.fields.pfxPassword);
    await user.type(password, "wrong");
    await press(frame.next);
    await waitFor(() => expect(document.activeElement).toBe(password));
    expect(describedBy(password)).toContain(words.problems.pfxPassword.wrong);
    await user.type(password, "2");
    expect(screen.queryByText(explain({ code: "certificate.wrong-password", about: {} }).message)).toBeNull();
    await press(frame.next);
    await waitFor(() => expect(wizard.getState().page).toBe("throttling"));
  });
});

describe("a request for a CA", () => {
  const pending = { commonName: "BACKUP01", madeAt: NOW.toISOString(), request: "-----BEGIN" };

  it("is made under the server's name, and then its certificate is asked for", async () => {
    const makeCertificateRequest = vi.fn<Host["makeCertificateRequest"]>(async () => pending);
    const { user } = await show("ad-cs", { makeCertificateRequest });
    await user.click(await screen.findByRole("button", { name: words.request.make }));
    expect(makeCertificateRequest).toHaveBeenCalledWith({ commonName: "BACKUP01" });
    await screen.findByLabelText(words.fields.signed);
    await user.type(screen.getByLabelText(new RegExp(`^${words.fields.template}`)), "BackupServer");
    expect(screen.getByText(/certreq -submit/).textContent).toContain(
      '-attrib "CertificateTemplate:BackupServer" request.req',
    );
  });

  it("that waits is there again, its certificate is looked at without a button, and Next needs one", async () => {
    const calls = { certificateRequest: async () => pending };
    const { wizard, user, readCertificate } = await show("ad-cs", calls);
    const signed = await screen.findByLabelText(words.fields.signed);
    await press(frame.next);
    expect(document.activeElement).toBe(signed);
    await user.type(signed, "C:\\Install\\server.cer");
    await screen.findByText(words.check.good);
    expect(readCertificate).toHaveBeenLastCalledWith({ file: "C:\\Install\\server.cer", key: "ad-cs" });
    await press(frame.next);
    await waitFor(() => expect(wizard.getState().page).toBe("throttling"));
  });

  it("without a usable name is not made", async () => {
    const makeCertificateRequest = vi.fn<Host["makeCertificateRequest"]>(async () => pending);
    const { user } = await show("ad-cs", { makeCertificateRequest });
    const name = await screen.findByLabelText(words.fields.commonName);
    await user.type(name, " of ours");
    await press(words.request.make);
    expect(makeCertificateRequest).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(name);
    expect(describedBy(name)).toContain(words.problems["credentials.certificate.commonName"]["not-a-name"]);
  });
});
