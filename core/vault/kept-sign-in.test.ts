import { describe, expect, it, vi } from "vitest";
import { SetupError } from "../errors.ts";
import type { Azure, AzureSession, SignInRequest, Subscription, Vault, Watch } from "../ports.ts";
import { Secret } from "../secret.ts";
import { KeptSignIn } from "./kept-sign-in.ts";

const request = (change: Partial<SignInRequest> = {}): SignInRequest => ({
  cloud: "public",
  signIn: { method: "device-code", tenantId: "contoso.com", clientId: "" },
  proxy: { use: "none", host: "", port: 8080, user: "" },
  secrets: {},
  ...change,
});
const principal = (secret: string) =>
  request({
    signIn: { method: "service-principal", tenantId: "t", clientId: "c" },
    secrets: { clientSecret: new Secret(secret) },
  });
const CODE = {
  kind: "device-code",
  userCode: "ABCD-1234",
  verificationUri: "https://microsoft.com/devicelogin",
  expiresAt: "2026-11-22T01:00:00.000Z",
} as const;
const SUBSCRIPTIONS: readonly Subscription[] = [
  { id: "s", name: "Contoso", state: "Enabled", tenantId: "t" },
];

/** An Azure that counts who signs in; what a session answers can be replaced. */
function azureWith(
  change: Partial<AzureSession> = {},
  ask: (watch: Watch) => Promise<void> = async () => {},
) {
  const listSubscriptions = vi.fn(async () => SUBSCRIPTIONS);
  const session = { who: "admin@contoso.com", listSubscriptions, listVaults: async () => [], ...change };
  const signIn = vi.fn(async (_request: SignInRequest, watch: Watch) => {
    await ask(watch);
    return { ...session } as unknown as AzureSession;
  });
  return { signIn } satisfies Azure;
}

const watch = (): Watch => ({ signal: new AbortController().signal, progress: () => undefined });
const forEver = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) =>
    signal.addEventListener("abort", () => reject(new SetupError("run.cancelled"))),
  );

describe("signing in before the run", () => {
  it("says who and what there is, and the run that follows does not sign in again", async () => {
    const azure = azureWith();
    const kept = new KeptSignIn(azure);
    expect(await kept.begin(request())).toEqual({
      tenantId: "contoso.com",
      who: "admin@contoso.com",
      subscriptions: SUBSCRIPTIONS,
    });
    await kept.azure.signIn(request(), watch());
    await kept.begin(request());
    expect(azure.signIn).toHaveBeenCalledOnce();
  });

  it.each<[string, SignInRequest, SignInRequest]>([
    ["cloud", request(), request({ cloud: "china" })],
    ["tenant", request(), request({ signIn: { ...request().signIn, tenantId: "fabrikam.com" } })],
    ["client", request(), request({ signIn: { ...request().signIn, clientId: "another" } })],
    ["method", request(), principal("right")],
    ["proxy", request(), request({ proxy: { use: "custom", host: "proxy", port: 8080, user: "" } })],
    ["secret", principal("right"), principal("wrong")],
  ])("another %s signs in anew", async (_what, first, second) => {
    const azure = azureWith();
    const kept = new KeptSignIn(azure);
    await kept.begin(first);
    await kept.azure.signIn(second, watch());
    expect(azure.signIn.mock.calls.map(([asked]) => asked)).toEqual([first, second]);
  });

  it.each(["azure.unauthorized", "azure.sign-in-refused"] as const)(
    "signs in anew when ARM does not take it any more (%s)",
    async (code) => {
      const listSubscriptions = vi.fn(async () => SUBSCRIPTIONS);
      const azure = azureWith({ listSubscriptions });
      const kept = new KeptSignIn(azure);
      await kept.begin(request());
      listSubscriptions.mockRejectedValueOnce(new SetupError(code));
      await kept.azure.signIn(request(), watch());
      expect(azure.signIn).toHaveBeenCalledTimes(2);
    },
  );

  it("a network that is gone asks nobody for another code", async () => {
    const listSubscriptions = vi.fn(async () => SUBSCRIPTIONS);
    const azure = azureWith({ listSubscriptions });
    const kept = new KeptSignIn(azure);
    await kept.begin(request());
    listSubscriptions.mockRejectedValueOnce(new SetupError("network.unreachable"));
    await expect(kept.azure.signIn(request(), watch())).rejects.toMatchObject({
      code: "network.unreachable",
    });
    expect(azure.signIn).toHaveBeenCalledOnce();
  });

  it("keeps the sign-in when the list after it fails", async () => {
    const listSubscriptions = vi.fn(async () => SUBSCRIPTIONS);
    listSubscriptions.mockRejectedValueOnce(new SetupError("azure.unavailable"));
    const azure = azureWith({ listSubscriptions });
    const kept = new KeptSignIn(azure);
    await expect(kept.begin(request())).rejects.toMatchObject({ code: "azure.unavailable" });
    expect(await kept.begin(request())).toMatchObject({ subscriptions: SUBSCRIPTIONS });
    expect(azure.signIn).toHaveBeenCalledOnce();
  });

  it("tells the code while it waits, and nothing when no code is wanted", async () => {
    let enter: () => void = () => undefined;
    const azure = azureWith({}, ({ progress }) => {
      progress(0, CODE);
      return new Promise((resolve) => {
        enter = resolve;
      });
    });
    const kept = new KeptSignIn(azure);
    expect(await kept.note()).toBeNull();
    const signedIn = kept.begin(request());
    expect(await kept.note()).toEqual(CODE);
    enter();
    await signedIn;
    const quiet = new KeptSignIn(azureWith());
    const without = quiet.begin(request());
    expect(await quiet.note()).toBeNull();
    await without;
  });
});

describe("breaking off", () => {
  it("ends a sign-in that waits for its code, and nothing of it is kept", async () => {
    const azure = azureWith({}, ({ signal }) => forEver(signal));
    const kept = new KeptSignIn(azure);
    const signedIn = kept.begin(request());
    const note = kept.note();
    await vi.waitFor(() => expect(azure.signIn).toHaveBeenCalled());
    kept.end();
    await expect(signedIn).rejects.toMatchObject({ code: "run.cancelled" });
    expect(await note).toBeNull();
    await expect(kept.listVaults("s")).rejects.toMatchObject({ code: "azure.signed-out" });
  });

  it("a sign-in that comes too late is not kept", async () => {
    let late: () => void = () => undefined;
    const azure = azureWith(
      {},
      () =>
        new Promise((resolve) => {
          late = resolve;
        }),
    );
    const kept = new KeptSignIn(azure);
    const signedIn = kept.begin(request());
    await Promise.resolve();
    kept.end();
    await vi.waitFor(() => expect(azure.signIn).toHaveBeenCalled());
    late();
    await expect(signedIn).rejects.toMatchObject({ code: "run.cancelled" });
    await expect(kept.listVaults("s")).rejects.toMatchObject({ code: "azure.signed-out" });
  });

  it("a newer sign-in, and a newer list, take the place of the older", async () => {
    let first = true;
    const listVaults: AzureSession["listVaults"] = (id, signal) =>
      id === "slow" ? forEver(signal) : Promise.resolve<readonly Vault[]>([]);
    const azure = azureWith({ listVaults }, ({ signal }) => {
      if (!first) return Promise.resolve();
      first = false;
      return forEver(signal);
    });
    const kept = new KeptSignIn(azure);
    const older = kept.begin(request());
    await vi.waitFor(() => expect(azure.signIn).toHaveBeenCalled());
    const newer = kept.begin(request());
    await expect(older).rejects.toMatchObject({ code: "run.cancelled" });
    await newer;
    const slow = kept.listVaults("slow");
    expect(await kept.listVaults("quick")).toEqual([]);
    await expect(slow).rejects.toMatchObject({ code: "run.cancelled" });
  });
});

describe("who is signed in", () => {
  it("is told again to a page that was reloaded, for the same answers and without their secrets", async () => {
    const kept = new KeptSignIn(azureWith());
    expect(await kept.signedIn(principal(""))).toBeNull();
    await kept.begin(principal("right"));
    expect(await kept.signedIn(principal(""))).toMatchObject({
      who: "admin@contoso.com",
      subscriptions: SUBSCRIPTIONS,
    });
    expect(await kept.signedIn(request())).toBeNull();
    kept.end();
    expect(await kept.signedIn(principal(""))).toBeNull();
  });

  it("is nobody once ARM does not take the sign-in any more", async () => {
    const listSubscriptions = vi.fn(async () => SUBSCRIPTIONS);
    const kept = new KeptSignIn(azureWith({ listSubscriptions }));
    await kept.begin(request());
    listSubscriptions.mockRejectedValueOnce(new SetupError("azure.unauthorized"));
    expect(await kept.signedIn(request())).toBeNull();
    expect(kept.azure.present?.(request())).toBeNull();
  });

  it("in one action of a run is not asked again by the next", async () => {
    const azure = azureWith();
    const kept = new KeptSignIn(azure);
    await kept.azure.signIn(request(), watch());
    await kept.azure.signIn(request(), watch());
    expect(azure.signIn).toHaveBeenCalledOnce();
  });
});
