import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "vitest";
import { machineWith } from "./machine.ts";
import { recoveryFolderContract } from "./recovery-folder-contract.ts";
import { subjectOver } from "./test-subject.ts";
import { serverWith } from "./test-world.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "machine-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the pretend server keeps the contract of the recovery folder", () => {
  for (const { name, run } of recoveryFolderContract)
    it(name, () =>
      run(async ({ product }) => {
        const file = path.join(folder, "machine.json");
        return subjectOver(file, serverWith(file, product === "none" ? {} : machineWith(product)));
      }),
    );
});
