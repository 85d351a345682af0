/**
 * A sign-in to Azure that was made on a page, kept for the run that follows: the admin signs in once. It lives in this
 * process's memory alone and ends with it, with a sign-out, and with a run that has succeeded.
 */
import { SetupError } from "../errors.ts";
import type {
  Azure,
  AzureSession,
  ProgressNote,
  SignInRequest,
  Subscription,
  Vault,
  Watch,
} from "../ports.ts";
import type { Secret, SecretName } from "../secret.ts";

/** The code that a sign-in waits for. */
export type SignInNote = Extract<ProgressNote, { kind: "device-code" }>;

export interface SignedIn {
  /** As it was asked for: an id, or a domain of the tenant. */
  readonly tenantId: string;
  /** null: an application. */
  readonly who: string | null;
  readonly subscriptions: readonly Subscription[];
}

interface Kept {
  readonly request: SignInRequest;
  readonly session: AzureSession;
}

/** A sign-in that goes on. */
interface Asking {
  readonly stop: AbortController;
  readonly note: Promise<SignInNote | null>;
}

const LIST_LIMIT_MS = 60_000;

export class KeptSignIn {
  readonly #azure: Azure;
  #kept: Kept | null = null;
  #asking: Asking | null = null;
  #listing: AbortController | null = null;

  constructor(azure: Azure) {
    this.#azure = azure;
  }

  /**
   * The port for runs: whoever has signed in the same way already is not asked again while ARM takes it, nor is one who
   * signed in for an earlier action.
   */
  get azure(): Azure {
    return {
      signIn: async (request, watch) => {
        const good = await this.#stillGood(request, watch.signal);
        if (good) return good.session;
        const session = await this.#azure.signIn(request, watch);
        this.#kept = { request, session };
        return session;
      },
      present: (request) =>
        this.#kept && marksOf(this.#kept.request) === marksOf(request) ? this.#kept.session : null,
    };
  }

  /** Who is signed in, as far as these answers mean the same sign-in; null: nobody. Throws what `listSubscriptions` throws. */
  async signedIn(request: SignInRequest): Promise<SignedIn | null> {
    const session = this.azure.present?.(request);
    if (!session) return null;
    try {
      const subscriptions = await session.listSubscriptions(AbortSignal.timeout(LIST_LIMIT_MS));
      return { tenantId: request.signIn.tenantId, who: session.who, subscriptions };
    } catch (thrown) {
      if (!isOver(SetupError.from(thrown))) throw thrown;
      if (this.#kept?.session === session) this.#kept = null;
      return null;
    }
  }

  /** Asks something of Azure as whoever is signed in. Throws `azure.signed-out` and what is asked throws. */
  async ask<T>(question: (session: AzureSession, signal: AbortSignal) => Promise<T>): Promise<T> {
    if (!this.#kept) throw new SetupError("azure.signed-out");
    return await question(this.#kept.session, AbortSignal.timeout(LIST_LIMIT_MS));
  }

  /** A newer sign-in takes the place of one that goes on. Throws azure.*, network.*, proxy.*, `run.cancelled`. */
  async begin(request: SignInRequest): Promise<SignedIn> {
    this.#asking?.stop.abort();
    const stop = new AbortController();
    let tell: (note: SignInNote | null) => void = () => undefined;
    const note = new Promise<SignInNote | null>((resolve) => {
      tell = resolve;
    });
    const asking = { stop, note };
    this.#asking = asking;
    const progress: Watch["progress"] = (_part, told) => told?.kind === "device-code" && tell(told);
    try {
      return await this.#signIn(request, { signal: stop.signal, progress });
    } finally {
      tell(null);
      if (this.#asking === asking) this.#asking = null;
    }
  }

  /** The code of the sign-in that goes on, once there is one; null when it ends without, or none goes on. */
  note(): Promise<SignInNote | null> {
    return this.#asking?.note ?? Promise.resolve(null);
  }

  /** A newer question takes the place of one that goes on. Throws `azure.signed-out` and what the port throws. */
  async listVaults(subscriptionId: string): Promise<readonly Vault[]> {
    if (!this.#kept) throw new SetupError("azure.signed-out");
    this.#listing?.abort();
    const listing = new AbortController();
    this.#listing = listing;
    return this.#kept.session.listVaults(subscriptionId, listing.signal);
  }

  /** Of whoever has signed in. Throws `azure.signed-out`. */
  session(): AzureSession {
    if (!this.#kept) throw new SetupError("azure.signed-out");
    return this.#kept.session;
  }

  /** Forgets the sign-in, and stops what goes on. */
  end(): void {
    this.#asking?.stop.abort();
    this.#listing?.abort();
    this.#kept = null;
  }

  async #signIn(request: SignInRequest, watch: Watch): Promise<SignedIn> {
    const good = await this.#stillGood(request, watch.signal);
    refuseCancelled(watch.signal);
    const session = good?.session ?? (await this.#azure.signIn(request, watch));
    refuseCancelled(watch.signal);
    // Kept before anything is listed: after a list that failed nobody has to enter another code.
    this.#kept = { request, session };
    const subscriptions = good?.subscriptions ?? (await session.listSubscriptions(watch.signal));
    return { tenantId: request.signIn.tenantId, who: session.who, subscriptions };
  }

  /** The kept session, if it is the one that is asked for and ARM takes it; the question that shows it is cheap. */
  async #stillGood(request: SignInRequest, signal: AbortSignal) {
    const kept = this.#kept;
    if (!kept || !isSame(kept.request, request)) return null;
    try {
      return { session: kept.session, subscriptions: await kept.session.listSubscriptions(signal) };
    } catch (thrown) {
      if (!isOver(SetupError.from(thrown))) throw thrown;
      if (this.#kept === kept) this.#kept = null;
      return null;
    }
  }
}

const refuseCancelled = (signal: AbortSignal): void => {
  if (signal.aborted) throw new SetupError("run.cancelled");
};

/** The token has run out or was taken back; anything else, such as a network that is gone, asks for no new sign-in. */
const isOver = ({ code }: SetupError): boolean =>
  code === "azure.unauthorized" || code.startsWith("azure.sign-in-") || code === "bug";

const isSame = (one: SignInRequest, other: SignInRequest): boolean =>
  marksOf(one) === marksOf(other) && secretsThatCount(one).every((name) => sameSecret(one, other, name));

const marksOf = ({ cloud, signIn, proxy }: SignInRequest): string => {
  const place =
    typeof cloud === "string"
      ? cloud
      : [cloud.armEndpoint, cloud.authorityHost, cloud.scope, cloud.caFile ?? ""];
  const way = proxy.use === "none" ? "none" : [proxy.host, proxy.port, proxy.user];
  const { method, tenantId, clientId, certificateFile = null } = signIn;
  return JSON.stringify([place, method, tenantId, clientId, certificateFile, way]);
};

const APPLICATION_SECRETS = ["clientSecret", "clientCertificatePem", "clientCertificatePassword"] as const;

/** Another secret means another try: a wrong one must show, though an earlier one was right. */
const secretsThatCount = ({ signIn, proxy }: SignInRequest): SecretName[] => [
  ...(signIn.method === "service-principal" ? APPLICATION_SECRETS : []),
  ...(proxy.use === "custom" && proxy.user !== "" ? (["proxyPassword"] as const) : []),
];

const textOf = (secret: Secret | undefined): string => secret?.reveal() ?? "";
const sameSecret = (one: SignInRequest, other: SignInRequest, name: SecretName): boolean =>
  textOf(one.secrets[name]) === textOf(other.secrets[name]);
