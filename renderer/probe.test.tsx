import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { ErrorData } from "../core/errors.ts";
import type { Endpoint, EndpointProbe } from "../core/ports.ts";
import { proxyPage } from "../core/text/pages.ts";
import { probe as words } from "../core/text/probe.ts";
import { completeAnswers, type WizardHostOptions, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const SIGN_IN: Endpoint = { host: "login.contoso.test", port: 443, purpose: "sign-in" };
const ARM: Endpoint = { host: "arm.contoso.test", port: 443, purpose: "azure-resource-manager" };

const found = (endpoint: Endpoint, some: Partial<EndpointProbe> = {}): EndpointProbe => ({
  endpoint,
  error: null,
  tlsIssuer: null,
  clockSkewMs: null,
  elapsedMs: 12,
  ...some,
});

async function show(calls: NonNullable<WizardHostOptions["calls"]>) {
  const setup = await openOn(wizardHost({ calls }).host);
  setup.wizard.getState().answer(completeAnswers());
  setup.wizard.getState().goTo("proxy");
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1, name: "Network and proxy" });
}

const press = () => userEvent.click(screen.getByRole("button", { name: proxyPage.test }));
const line = (host: string) => {
  const item = screen.getByText(host).closest("li");
  if (!item) throw new Error(`no line for ${host}`);
  return item;
};

describe("the connection test", () => {
  it("shows each address as it answers, and sums up when all have", async () => {
    const first = Promise.withResolvers<EndpointProbe>();
    const second = Promise.withResolvers<EndpointProbe>();
    await show({
      networkEndpoints: async () => [SIGN_IN, ARM],
      probeEndpoint: ({ host }) => (host === SIGN_IN.host ? first.promise : second.promise),
    });
    await press();
    const list = await screen.findByRole("list", { name: words.list });
    expect(list.getAttribute("aria-busy")).toBe("true");
    expect(within(list).getAllByText(words.asking)).toHaveLength(2);

    second.resolve(found(ARM, { tlsIssuer: "Contoso CA" }));
    await vi.waitFor(() => expect(line(ARM.host).textContent).toContain("Answered in 12 ms"));
    expect(line(ARM.host).textContent).toContain("Certificate from Contoso CA");
    expect(line(SIGN_IN.host).textContent).toContain(words.asking);
    expect(screen.getByText(proxyPage.testing)).toBeTruthy();

    first.resolve(found(SIGN_IN));
    expect(await screen.findByText(proxyPage.allReached({ count: 2 }))).toBeTruthy();
    expect(list.getAttribute("aria-busy")).toBe("false");
  });

  it("names the proxy that this account's settings chose: the agent runs as another account", async () => {
    await show({
      networkEndpoints: async () => [SIGN_IN, ARM],
      probeEndpoint: async ({ host }) =>
        host === ARM.host ? found(ARM) : found(SIGN_IN, { systemProxy: "wpad.contoso.test:3128" }),
    });
    await press();
    await screen.findByText(proxyPage.allReached({ count: 2 }));
    expect(line(SIGN_IN.host).textContent).toContain("By the proxy wpad.contoso.test:3128 of this account's");
    expect(line(ARM.host).textContent).not.toContain("By the proxy");
  });

  const proxy = "proxy.contoso.test:8080";
  it.each<[string, ErrorData, Partial<EndpointProbe>, string[]]>([
    [
      "a name without an address",
      { code: "network.name-not-found", about: { host: SIGN_IN.host, reason: "ENOTFOUND" } },
      {},
      [words.steps.name, "ENOTFOUND", "DNS settings"],
    ],
    [
      "a closed port",
      { code: "network.unreachable", about: { host: SIGN_IN.host, port: 443, reason: "ECONNREFUSED" } },
      {},
      [words.steps.connection, "firewall"],
    ],
    [
      "a proxy that wants to know who asks, and what it takes",
      { code: "proxy.refused", about: { proxy, schemes: "Negotiate, Basic", signedIn: "no" } },
      {},
      [words.steps.proxySignIn, words.offers({ schemes: "Negotiate, Basic" }), "user name"],
    ],
    [
      "a certificate of somebody else",
      {
        code: "network.tls-not-trusted",
        about: { host: SIGN_IN.host, reason: "SELF_SIGNED_CERT_IN_CHAIN", issuer: "Inspector" },
      },
      { tlsIssuer: "Inspector" },
      [words.steps.tls, "Certificate from Inspector", "TLS inspection"],
    ],
    [
      "another time",
      { code: "network.clock-skew", about: { host: SIGN_IN.host, skewMinutes: 12 } },
      { clockSkewMs: 12 * 60_000 },
      [words.steps.clock, "12 minutes", "time zone"],
    ],
    [
      "an answer that is none",
      { code: "azure.unavailable", about: { host: SIGN_IN.host, status: 503 } },
      {},
      [words.steps.answer, "503"],
    ],
  ])("tells %s from the other causes", async (_name, error, some, told) => {
    await show({
      networkEndpoints: async () => [SIGN_IN],
      probeEndpoint: async () => found(SIGN_IN, { error, ...some }),
    });
    await press();
    await screen.findByText(proxyPage.someFailed({ failed: 1, of: 1 }));
    for (const text of told) expect(line(SIGN_IN.host).textContent).toContain(text);
  });
});
