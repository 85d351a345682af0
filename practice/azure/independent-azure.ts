/**
 * For tests: an Azure whose Recovery Services are not ours. Prism answers what Azure's own OpenAPI files describe, and judges
 * it; what they do not describe (sign-in, subscriptions, regions) is the practice Azure's. One https address, as ARM has.
 */
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import type { CustomCloud } from "../../core/answers.ts";
import { makeServerIdentity } from "./authority.ts";
import { readExchange } from "./exchange.ts";
import { nodeOf } from "./openapi-check.ts";
import { type Instead, openPrism, type Prism } from "./prism.ts";
import type { Incoming } from "./reply.ts";
import { type PracticeAzure, startPracticeAzure } from "./server.ts";
import { makeServiceCertificate } from "./service-certificate.ts";
import { changeState } from "./state.ts";
import { send } from "./try-practice.ts";

/** The vault of the official examples. */
export const EXAMPLE_VAULT = {
  subscriptionId: "77777777-b0c6-47a2-b37c-d8e65a629c18",
  resourceGroup: "Default-RecoveryServices-ResourceGroup",
  name: "swaggerExample",
} as const;

/** Of the official example of a certificate: above 2^53. */
export const EXAMPLE_RESOURCE_ID = "8726350008099341699";

export interface IndependentAzure {
  readonly cloud: CustomCloud & { readonly caFile: string };
  /** The one that signs in. */
  readonly practice: PracticeAzure;
  readonly prism: Prism;
  /** What Prism was asked, such as `GET /subscriptions/…/vaults/…`, oldest first. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface IndependentAzureOptions {
  /**
   * `real`: the answer to a certificate is the official example, but for what must be of the certificate that was asked about.
   * `example`: word for word the example, whose certificate is nobody's.
   */
  readonly certificates: "real" | "example";
  /** Of practice mode, whose pretend server then registers with what is made here. Left out: one of its own. */
  readonly stateFile?: string;
}

const HOUR_MS = 3_600_000;

/** Two days from now, as Microsoft's tools ask for. */
const validity = () => ({
  notBefore: new Date(Date.now() - HOUR_MS),
  notAfter: new Date(Date.now() + 48 * HOUR_MS),
});

const answerAbout = (example: unknown, certificate: string, x509: X509Certificate) => ({
  ...nodeOf(example),
  properties: {
    ...nodeOf(nodeOf(example).properties),
    certificate,
    thumbprint: x509.fingerprint.replaceAll(":", ""),
    validFrom: x509.validFromDate.toISOString(),
    validTo: x509.validToDate.toISOString(),
  },
});

/** Flow A echoes what was uploaded; flow B makes a key, which is made beforehand since Prism cannot wait. */
async function realCertificates(): Promise<Instead> {
  const made = await makeServiceCertificate({ friendlyName: "example", ...validity() });
  return ({ url, body }, example) => {
    if (!url.path.includes("/certificates/")) return undefined;
    const { certificate } = nodeOf(nodeOf(body).properties);
    if (typeof certificate !== "string") {
      return answerAbout(example, made.pfx, new X509Certificate(made.certificate));
    }
    return answerAbout(example, certificate, new X509Certificate(Buffer.from(certificate, "base64")));
  };
}

const METHODS = { GET: "get", PUT: "put", POST: "post", DELETE: "delete", PATCH: "patch" } as const;
const isMethod = (name: string): name is keyof typeof METHODS => Object.hasOwn(METHODS, name);

const bodyOf = ({ body }: Incoming): unknown =>
  body.length === 0 ? null : JSON.parse(body.toString("utf8"));

interface Front {
  readonly origin: () => string;
  readonly practice: PracticeAzure;
  readonly practiceCa: string;
  readonly prism: Prism;
  readonly asked: string[];
  readonly stateFile: string;
}

const Certified = z.object({
  name: z.string(),
  properties: z.object({ thumbprint: z.string(), validFrom: z.string(), validTo: z.string() }),
});

/** The pretend server asks the vault's record whether it may register with a certificate. */
async function record({ stateFile }: Front, urlPath: string, text: string): Promise<void> {
  const { name, properties } = Certified.parse(JSON.parse(text));
  await changeState(stateFile, ({ vaults }) => {
    for (const vault of vaults.filter(({ resourceGroup }) => urlPath.includes(`/${resourceGroup}/`))) {
      vault.certificates = [...vault.certificates, { name, ...properties, madeBy: "client" }];
    }
  });
}

/** What no official file knows is handed on, with our own address wherever the other names its own. */
async function handOn(front: Front, incoming: Incoming, url: string) {
  const { practice, practiceCa, origin } = front;
  const authorization = incoming.header("authorization");
  const prepared = {
    method: incoming.method,
    headers: { ...(authorization && { authorization }), "content-type": "application/json" },
    body: incoming.body.toString("utf8"),
  };
  const { status, text } = await send(`${practice.origin}${url}`, prepared, practiceCa);
  return { status, contentType: "application/json", text: text.replaceAll(practice.origin, origin()) };
}

async function answer(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { incoming } = await readExchange(request);
  const { method, path: urlPath, query } = incoming;
  const url = request.url ?? "/";
  const known = isMethod(method)
    ? await front.prism.answer({
        method: METHODS[method],
        url: { path: urlPath, query: Object.fromEntries(query) },
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        ),
        body: bodyOf(incoming),
      })
    : null;
  if (known) front.asked.push(`${method} ${decodeURIComponent(urlPath)}`);
  if (known?.status === 200 && urlPath.includes("/certificates/")) {
    await record(front, urlPath, known.text ?? "");
  }
  const { status, contentType, text } = known ?? (await handOn(front, incoming, url));
  response.writeHead(status, { ...(contentType && { "content-type": contentType }) }).end(text ?? "");
}

/** The subscription, the groups and the vaults of the official examples, instead of practice mode's own. */
const makePlace = (stateFile: string): Promise<void> =>
  changeState(stateFile, (state) => {
    const { subscriptionId, name } = EXAMPLE_VAULT;
    const region = "westus";
    // The example of one vault and the example of their list know its group by different names.
    const resourceGroups = [EXAMPLE_VAULT.resourceGroup, "HelloWorld"].map((group) => ({
      name: group,
      region,
    }));
    state.subscriptions = [{ subscriptionId, displayName: "Official examples", resourceGroups }];
    state.vaults = resourceGroups.map((group) => ({
      ...{ subscriptionId, resourceGroup: group.name, name, region, resourceId: EXAMPLE_RESOURCE_ID },
      ...{ changedAt: new Date().toISOString(), sku: { name: "Standard" }, properties: {} },
      ...{ certificates: [], servers: [] },
    }));
  });

export async function startIndependentAzure(options: IndependentAzureOptions): Promise<IndependentAzure> {
  const folder = await mkdtemp(path.join(tmpdir(), "independent-azure-"));
  const { stateFile = path.join(folder, "state.json") } = options;
  const caFile = path.join(folder, "ca.pem");
  const practiceCaFile = path.join(folder, "practice-ca.pem");
  const practice = await startPracticeAzure({ stateFile, caFile: practiceCaFile });
  await makePlace(stateFile);
  const practiceCa = await readFile(practiceCaFile, "utf8");
  const prism = await openPrism(options.certificates === "real" ? await realCertificates() : undefined);
  const { key, certificate, authority } = await makeServerIdentity();
  await writeFile(caFile, `${authority}${practiceCa}`);

  let origin = "";
  const asked: string[] = [];
  const front: Front = { origin: () => origin, practice, practiceCa, prism, asked, stateFile };
  const server = createServer({ key, cert: certificate }, (request, response) => {
    answer(front, request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `https://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
  return {
    cloud: { ...practice.cloud, name: "independent", armEndpoint: origin, caFile },
    practice,
    prism,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      await practice.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
