/**
 * The wizard's sign-in leaves by Electron's own network stack: through a company's proxy that asks who one is, to an Azure
 * whose authority this computer trusts. (Practice mode's usual Azure has a CA file, and so is asked by Node's way.)
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { vaultRights } from "../../core/text/azure-lists.ts";
import { explain } from "../../core/text/errors.ts";
import { startPracticeAzure } from "../../practice/azure/server.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { startPracticeProxy } from "../../practice/proxy.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import type { Wizard } from "../wizard.ts";
import { expect, test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mars") });

const ACCOUNT = { user: "CONTOSO\\backup", password: "p:%@ ß" };

/** Another Azure than the wizard's own, over the same state: its answers are good for the pretend server. */
async function startAzure(dataFolder: string) {
  const folder = path.join(dataFolder, "practice");
  mkdirSync(folder, { recursive: true });
  const caFile = path.join(dataFolder, "company-authority.pem");
  const azure = await startPracticeAzure({
    stateFile: path.join(folder, "azure.json"),
    caFile,
    knobs: { deviceCode: { intervalSeconds: 0 } },
  });
  const { caFile: _, ...cloud } = azure.cloud;
  writeFileSync(path.join(folder, "azure-cloud.json"), JSON.stringify(cloud));
  return { azure, caFile };
}

/** Puts the authority among those that this computer trusts: for sessions that are opened from now on. */
async function trustHere({ opened: { app } }: Wizard, caFile: string): Promise<void> {
  if (!app) throw new Error("this spec is for Electron");
  await app.evaluate(({ session }, file) => {
    const { X509Certificate } = process.getBuiltinModule("node:crypto");
    const authority = new X509Certificate(process.getBuiltinModule("node:fs").readFileSync(file));
    const fromPartition = session.fromPartition.bind(session);
    session.fromPartition = (...asked) => {
      const own = fromPartition(...asked);
      const set = own.setCertificateVerifyProc.bind(own);
      own.setCertificateVerifyProc = (proc) =>
        set(
          proc === null
            ? null
            : (request, decide) =>
                proc(request, (verdict) => {
                  const shown = new X509Certificate(request.certificate.data);
                  const good = shown.verify(authority.publicKey) && shown.checkIP(request.hostname);
                  decide(verdict === -3 && good ? 0 : verdict);
                }),
        );
      return own;
    };
  }, caFile);
}

test("signs in at the proxy and to Azure, lists the vaults and what one may do there", async ({ wizard }) => {
  const { azure, caFile } = await startAzure(wizard.dataFolder);
  const way = await startPracticeProxy({ auth: ACCOUNT });
  try {
    await trustHere(wizard, caFile);
    await wizard.start.choose("set-up");
    const { proxy, vaultCredentials: page } = wizard;
    await proxy.custom.check();
    await proxy.host.fill("127.0.0.1");
    await proxy.port.fill(String(way.port));
    await proxy.user.fill(ACCOUNT.user);
    await proxy.password.fill("guess");
    await proxy.next();
    await page.fromSignIn.check();
    await page.byCode.check();
    await page.fillInTenant();
    await page.signIn.click();
    const about = { proxy: `127.0.0.1:${way.port}`, schemes: "Basic", signedIn: "yes" };
    await expect(wizard.page.getByText(explain({ code: "proxy.refused", about }).message)).toBeVisible();

    await page.back();
    await proxy.password.fill(ACCOUNT.password);
    await proxy.next();
    await page.signInAgain.click();
    await page.signedInAs("admin@practice.test");
    await page.pick(page.subscriptions, PRACTICE.subscriptionName);
    await page.pick(page.vaults, PRACTICE.secondVault);
    await expect(wizard.page.getByText(vaultRights.both)).toBeVisible();

    // Chromium asks without a password first, which Node's way does not: so it was Chromium's that went.
    expect(way.requests[0]).toMatchObject({ method: "CONNECT", user: null, status: 407 });
    const { port } = new URL(azure.origin);
    expect(new Set(way.requests.map(({ target }) => target))).toEqual(new Set([`127.0.0.1:${port}`]));
    expect(way.requests.filter(({ user, status }) => user !== null && status === 407)).toHaveLength(1);
    const asked = azure.requests.map(({ operation }) => operation);
    expect(asked).toEqual(
      expect.arrayContaining(["Token", "Subscriptions_List", "Permissions_ListForResource"]),
    );
  } finally {
    await way.close();
    await azure.close();
  }
});
