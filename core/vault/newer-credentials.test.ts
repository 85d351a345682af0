import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../adapters/file-system.ts";
import { forgeCertificates } from "../../adapters/forge-certificates.ts";
import { exampleText, throwawayCertificate, throwawayPfx } from "../../practice/credentials-fixtures.ts";
import type { Certificates, Files, Ports } from "../ports.ts";
import { MAX_FILES, newerCredentials } from "./newer-credentials.ts";

const HOUR_MS = 3_600_000;
const now = new Date("2026-11-22T12:00:00.000Z");
const certificates: Certificates = forgeCertificates();
const bytes = (text: string) => new TextEncoder().encode(text);

/** A file of the example vault that was made so many hours ago. */
const madeBefore = async (hours: number, change = (text: string) => text): Promise<string> => {
  const made = await throwawayCertificate(new Date(now.getTime() - hours * HOUR_MS));
  return change(exampleText(throwawayPfx(made)));
};

/** A folder that holds these files, and which of them were opened. */
function folderOf(texts: Readonly<Record<string, string>>) {
  const opened: string[] = [];
  const files: Files = {
    ...nodeFiles("/nowhere"),
    list: async (_folder, max) => Object.keys(texts).slice(0, max),
    read: async (file) => {
      const name = file.split(/[\\/]/).at(-1) ?? "";
      opened.push(name);
      return bytes(texts[name] ?? "");
    },
  };
  const ports: Pick<Ports, "files" | "certificates" | "clock"> = {
    files,
    certificates,
    clock: { now: () => now, wait: async () => undefined, newRunId: () => "x" },
  };
  return { opened, look: (name: string) => newerCredentials(ports, `C:\\Downloads\\${name}`) };
}

describe("a newer file beside", () => {
  it("is the newest usable one of the same vault", async () => {
    const { look } = folderOf({
      "old.VaultCredentials": await madeBefore(40),
      "newer.VaultCredentials": await madeBefore(20),
      "newest.vaultcredentials": await madeBefore(2),
      "other vault.VaultCredentials": await madeBefore(1, (text) => text.replaceAll("vault-1", "vault-2")),
      "not yet.VaultCredentials": await madeBefore(-5),
      "broken.VaultCredentials": "<RSBackupVaultAADCreds",
      "notes.txt": "newer",
    });
    expect(await look("old.VaultCredentials")).toMatchObject({
      file: "C:\\Downloads\\newest.vaultcredentials",
    });
    expect(await look("newest.vaultcredentials")).toBeNull();
  });

  it("is pointed out for one that has expired, and for nothing that names no vault", async () => {
    const { look } = folderOf({
      "expired.VaultCredentials": await madeBefore(90),
      "good.VaultCredentials": await madeBefore(2),
      "broken.VaultCredentials": "no XML",
    });
    expect(await look("expired.VaultCredentials")).toMatchObject({
      file: "C:\\Downloads\\good.VaultCredentials",
    });
    expect(await look("broken.VaultCredentials")).toBeNull();
  });

  it("is looked for among so many files and no more", async () => {
    const one = await madeBefore(40);
    const texts = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${index}.VaultCredentials`, one]),
    );
    const { look, opened } = folderOf(texts);
    expect(await look("7.VaultCredentials")).toBeNull();
    expect(opened).toHaveLength(1 + MAX_FILES);
  });

  it("in a folder that cannot be listed there is none", async () => {
    const { look } = folderOf({});
    expect(await look("gone.VaultCredentials")).toBeNull();
  });
});
