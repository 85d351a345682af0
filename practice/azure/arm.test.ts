import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PRACTICE } from "../practice-values.ts";
import {
  type Answer,
  API,
  TOKEN_PATH,
  type TryPractice,
  tryPractice,
  VAULT,
  VAULTS,
} from "./try-practice.ts";

let azure: TryPractice;
beforeAll(async () => {
  azure = await tryPractice();
});
afterAll(() => azure.end());

const SUBSCRIPTION = `/subscriptions/${PRACTICE.subscriptionId}`;
const errorCode = (answer: Answer): string =>
  z.object({ error: z.object({ code: z.string(), message: z.string() }) }).parse(answer.json()).error.code;

describe("the bearer token", () => {
  afterEach(() => {
    azure.practice.knobs.tokenLifetimeSeconds = 3599;
  });

  const challenge = (answer: Answer) => String(answer.headers["www-authenticate"]);

  it.each([
    ["none", null, "AuthenticationFailed"],
    ["one that is none", "abc", "InvalidAuthenticationToken"],
    ["one signed by nobody", "eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0.", "InvalidAuthenticationToken"],
  ])("%s is refused with 401 and a challenge", async (_, token, code) => {
    const answer = await azure.ask(`${VAULT}?${API}`, { token });
    expect(answer.status).toBe(401);
    expect(errorCode(answer)).toBe(code);
    expect(challenge(answer)).toContain(
      `Bearer authorization_uri="${azure.practice.origin}/${PRACTICE.tenantId}"`,
    );
    expect(challenge(answer)).toContain('error="invalid_token"');
  });

  it("is refused when changed, when expired, and after a restart", async () => {
    const good = await azure.token();
    const changed = good.replace(/.(?=\.[^.]*$)/, (last) => (last === "A" ? "B" : "A"));
    expect(errorCode(await azure.ask(`${VAULT}?${API}`, { token: changed }))).toBe(
      "InvalidAuthenticationToken",
    );
    azure.practice.knobs.tokenLifetimeSeconds = 0;
    const expired = await azure.ask(`${VAULT}?${API}`, { token: await azure.token() });
    expect(errorCode(expired)).toBe("ExpiredAuthenticationToken");
    const other = await tryPractice();
    expect((await other.ask(`${VAULT}?${API}`, { token: good })).status).toBe(401);
    await other.end();
  });

  it("of an admin, not meant for ARM, is refused", async () => {
    azure.practice.knobs.deviceCode.pendingPolls = 0;
    const code = await azure.ask(`/${PRACTICE.tenantId}/oauth2/v2.0/devicecode`, {
      form: { client_id: PRACTICE.clientId, scope: azure.practice.cloud.scope },
    });
    const { device_code } = z.object({ device_code: z.string() }).parse(code.json());
    const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
    const form = { grant_type, client_id: PRACTICE.clientId, device_code };
    const { id_token } = z
      .object({ id_token: z.string() })
      .parse((await azure.ask(TOKEN_PATH, { form })).json());
    const answer = await azure.ask(`${VAULT}?${API}`, { token: id_token });
    expect(errorCode(answer)).toBe("InvalidAuthenticationTokenAudience");
  });
});

describe("the front door", () => {
  it.each([
    ["no api-version", VAULT, 400, "MissingApiVersionParameter"],
    ["an unknown api-version", `${VAULT}?api-version=2001-01-01`, 400, "NoRegisteredProviderFound"],
    [
      "a subscription that is no id",
      `/subscriptions/mine?api-version=2022-12-01`,
      400,
      "InvalidSubscriptionId",
    ],
    [
      "an unknown subscription",
      "/subscriptions/00000000-0000-4000-8000-000000000000?api-version=2022-12-01",
      404,
      "SubscriptionNotFound",
    ],
    [
      "an unknown group",
      `${SUBSCRIPTION}/resourceGroups/nope/providers/Microsoft.RecoveryServices/vaults?${API}`,
      404,
      "ResourceGroupNotFound",
    ],
    ["an unknown vault", `${VAULTS}/nope?${API}`, 404, "ResourceNotFound"],
    ["an unknown vault's usages", `${VAULTS}/nope/usages?${API}`, 404, "ResourceNotFound"],
  ])("%s", async (_, path, status, code) => {
    const answer = await azure.ask(path);
    expect(answer.status).toBe(status);
    expect(errorCode(answer)).toBe(code);
  });

  it("takes paths, names and query names in any case", async () => {
    const shouted = await azure.ask(`${VAULT.toUpperCase()}?API-VERSION=2024-04-01`);
    expect(shouted.status).toBe(200);
    expect(shouted.json()).toMatchObject({ name: PRACTICE.vault, id: VAULT });
    const official = VAULT.replace("/subscriptions/", "/Subscriptions/");
    expect((await azure.ask(`${official}/usages?${API}`)).status).toBe(200);
  });

  it("decodes names, and a %2F stays inside its name", async () => {
    const name = "CN=a b/c";
    const answer = await azure.ask(`${VAULT}/certificates/${encodeURIComponent(name)}?${API}`, { json: {} });
    expect(answer.json()).toMatchObject({ name, id: `${VAULT}/certificates/${name}` });
  });
});

describe("lists", () => {
  const Page = z.object({ value: z.array(z.object({ name: z.string() })), nextLink: z.url().optional() });

  const walk = async (first: string): Promise<string[][]> => {
    const pages: string[][] = [];
    for (let next: string | undefined = first; next !== undefined; ) {
      const page: z.infer<typeof Page> = Page.parse((await azure.ask(next)).json());
      pages.push(page.value.map(({ name }) => name));
      next = page.nextLink?.slice(azure.practice.origin.length);
    }
    return pages;
  };

  it.each([
    ["of a subscription", `${SUBSCRIPTION}/providers/Microsoft.RecoveryServices/vaults`],
    ["of a resource group", VAULTS],
  ])("vaults %s come page by page", async (_, path) => {
    const pages = [[PRACTICE.vault], [PRACTICE.secondVault]];
    expect(await walk(`${path}?${API}`)).toEqual(pages);
    azure.practice.knobs.pageSize = 50;
    expect(await walk(`${path}?${API}`)).toEqual([pages.flat()]);
    azure.practice.knobs.pageSize = 1;
  });

  it("refuses a page that it never offered", async () => {
    const answer = await azure.ask(`${VAULTS}?${API}&$skiptoken=2`);
    expect(answer.status).toBe(400);
  });

  it("shows both subscriptions, each with its own groups and vaults", async () => {
    azure.practice.knobs.pageSize = 10;
    const subscriptions = await azure.ask("/subscriptions?api-version=2022-12-01");
    expect(subscriptions.json()).toMatchObject({
      value: [
        { subscriptionId: PRACTICE.subscriptionId, displayName: PRACTICE.subscriptionName, state: "Enabled" },
        { subscriptionId: PRACTICE.secondSubscriptionId, tenantId: PRACTICE.tenantId },
      ],
    });
    const second = `/subscriptions/${PRACTICE.secondSubscriptionId}`;
    expect((await azure.ask(`${second}?api-version=2022-12-01`)).json()).toMatchObject({ id: second });
    const groups = await azure.ask(`${second}/resourcegroups?api-version=2022-12-01`);
    expect(groups.json()).toMatchObject({ value: [{ name: PRACTICE.secondResourceGroup }] });
    const group = await azure.ask(
      `${second}/resourceGroups/${PRACTICE.secondResourceGroup}?api-version=2022-12-01`,
    );
    expect(group.json()).toMatchObject({ location: PRACTICE.secondRegion });
    const vaults = await azure.ask(`${second}/providers/Microsoft.RecoveryServices/vaults?${API}`);
    expect(vaults.json()).toMatchObject({ value: [{ name: PRACTICE.branchVault, location: "northeurope" }] });
    azure.practice.knobs.pageSize = 1;
  });
});

describe("creating a vault", () => {
  const create = (name: string, json: unknown) => azure.ask(`${VAULTS}/${name}?${API}`, { json });

  it("answers 201, then 200, and keeps it over a restart", async () => {
    const own = await tryPractice({ knobs: { vaultCreation: { looks: 0 } } });
    const body = {
      location: "West Europe",
      sku: { name: "RS0", tier: "Standard" },
      tags: { team: "backup" },
    };
    const path = `${VAULTS}/new-vault?${API}`;
    expect((await own.ask(path, { json: body })).status).toBe(201);
    const changed = await own.ask(path, { json: { ...body, tags: { team: "storage" } } });
    expect(changed.status).toBe(200);
    const again = await own.restart();
    expect((await again.ask(path)).json()).toMatchObject({
      name: "new-vault",
      location: "westeurope",
      tags: { team: "storage" },
      properties: { provisioningState: "Succeeded" },
    });
    await again.end();
  });

  it.each([
    ["no location", "other-vault", { sku: { name: "RS0" } }, 400, "InvalidRequestContent"],
    [
      "an unknown sku",
      "other-vault",
      { location: "westeurope", sku: { name: "Gold" } },
      400,
      "InvalidRequestContent",
    ],
    [
      "tags that are no texts",
      "other-vault",
      { location: "westeurope", tags: { a: 1 } },
      400,
      "InvalidRequestContent",
    ],
    ["a list", "other-vault", [], 400, "InvalidRequestContent"],
    ["a bad name", "1vault", { location: "westeurope" }, 400, "InvalidResourceName"],
    ["another region", PRACTICE.vault, { location: "eastus" }, 409, "InvalidResourceLocation"],
  ])("is refused with %s", async (_, name, body, status, code) => {
    const answer = await create(name, body);
    expect(answer.status).toBe(status);
    expect(errorCode(answer)).toBe(code);
  });

  it("is refused when the body is no JSON, or is not called JSON", async () => {
    const path = `${VAULTS}/other-vault?${API}`;
    expect(errorCode(await azure.ask(path, { text: "{" }))).toBe("InvalidRequestContent");
    const headers = { "content-type": "text/plain" };
    expect((await azure.ask(path, { text: '{"location":"westeurope"}', headers })).status).toBe(415);
  });
});
