import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { believable, checkLayers } from "./check-layers.ts";

const rulesFile = path.resolve(import.meta.dirname, "..", ".dependency-cruiser.mjs");

const PACKAGES = ["zod", "saxes", "react", "electron", "node-forge", "ws", "commander", "@azure/identity"];

/** A small house in which every import is allowed. */
const sound: Readonly<Record<string, string>> = {
  "core/errors.ts": "export const errors = 1;",
  "core/vault/space.ts": 'import { errors } from "../errors.ts";\nexport const space = errors;',
  "core/steps/folder.ts":
    'import { z } from "zod";\nimport { space } from "../vault/space.ts";\nexport const folder = [z, space];',
  "core/run/run.ts": 'import { folder } from "../steps/folder.ts";\nexport const run = folder;',
  "core/run/run.test.ts":
    'import "node:fs";\nimport { pretend } from "../../practice/pretend.ts";\nimport { run } from "./run.ts";\nexport const t = [run, pretend];',
  "core/make-host.ts": 'import { run } from "./run/run.ts";\nexport const makeHost = run;',
  "adapters/azure.ts":
    'import { createHash } from "node:crypto";\nimport { x } from "@azure/identity";\nimport forge from "node-forge";\nexport const azure = [createHash, x, forge];',
  "practice/pretend.ts": 'import { azure } from "../adapters/azure.ts";\nexport const pretend = azure;',
  "web/serve.ts":
    'import { WebSocketServer } from "ws";\nimport { makeHost } from "../core/make-host.ts";\nexport const serve = [WebSocketServer, makeHost];',
  "renderer/page.tsx":
    'import React from "react";\nimport "./page.css";\nimport { folder } from "../core/steps/folder.ts";\nexport const page = [React, folder];',
  "renderer/page.css": "",
  "electron/main.ts":
    'import { app } from "electron";\nimport { pretend } from "../practice/pretend.ts";\nexport const main = [app, pretend];',
};

/** What is planted, and the rule that must bite. */
const planted: readonly (readonly [rule: string, file: string, source: string])[] = [
  [
    "core-imports",
    "core/vault/a.ts",
    'import { readFileSync } from "node:fs";\nexport const a = readFileSync;',
  ],
  [
    "core-imports",
    "core/vault/a.ts",
    'import { azure } from "../../adapters/azure.ts";\nexport const a = azure;',
  ],
  ["core-imports", "core/vault/a.ts", 'import forge from "node-forge";\nexport const a = forge;'],
  ["core-imports", "core/vault/a.ts", 'export const a = import("react");'],
  ["core-upward", "core/vault/a.ts", 'import { run } from "../run/run.ts";\nexport const a = run;'],
  [
    "core-upward",
    "core/vault/a.ts",
    'import type { run } from "../run/run.ts";\nexport type A = typeof run;',
  ],
  ["core-upward", "core/run/a.ts", 'import { makeHost } from "../make-host.ts";\nexport const a = makeHost;'],
  ["core-place", "core/helpers.ts", 'import { errors } from "./errors.ts";\nexport const a = errors;'],
  [
    "adapters-imports",
    "adapters/a.ts",
    'import { pretend } from "../practice/pretend.ts";\nexport const a = pretend;',
  ],
  ["adapters-imports", "adapters/a.ts", 'import { app } from "electron";\nexport const a = app;'],
  ["practice-imports", "practice/a.ts", 'import { x } from "@azure/identity";\nexport const a = x;'],
  ["practice-imports", "practice/a.ts", 'import { serve } from "../web/serve.ts";\nexport const a = serve;'],
  [
    "renderer-imports",
    "renderer/a.ts",
    'import { azure } from "../adapters/azure.ts";\nexport const a = azure;',
  ],
  ["renderer-imports", "renderer/a.ts", 'import { join } from "node:path";\nexport const a = join;'],
  ["renderer-imports", "renderer/a.ts", 'import { app } from "electron";\nexport const a = app;'],
  [
    "electron-imports",
    "electron/a.ts",
    'import { page } from "../renderer/page.tsx";\nexport const a = page;',
  ],
  ["web-imports", "web/a.ts", 'import { Command } from "commander";\nexport const a = Command;'],
  ["cli-imports", "cli/a.ts", 'import { main } from "../electron/main.ts";\nexport const a = main;'],
  ["e2e-imports", "e2e/a.spec.ts", 'import { azure } from "../adapters/azure.ts";\nexport const a = azure;'],
  [
    "test-imports",
    "core/vault/a.test.ts",
    'import { page } from "../../renderer/page.tsx";\nexport const a = page;',
  ],
  ["no-test-imported", "core/run/a.ts", 'import { t } from "./run.test.ts";\nexport const a = t;'],
  ["resolvable", "core/vault/a.ts", 'import { b } from "./nowhere.ts";\nexport const a = b;'],
];

describe("layers", () => {
  let root: string | undefined;

  const plant = (files: Readonly<Record<string, string>>): string => {
    root = mkdtempSync(path.join(tmpdir(), "layers-"));
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), source);
    }
    for (const name of PACKAGES) {
      const folder = path.join(root, "node_modules", name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name, main: "index.js" }));
      writeFileSync(path.join(folder, "index.js"), "");
    }
    writeFileSync(path.join(root, "package.json"), JSON.stringify({ type: "module" }));
    return root;
  };

  afterEach(() => {
    if (root) rmSync(root, { recursive: true, force: true });
    root = undefined;
  });

  it("finds nothing in a sound house, having read all of it", async () => {
    const verdict = await checkLayers(plant(sound), rulesFile);
    expect(verdict.violations).toEqual([]);
    expect(verdict.filesRead).toBe(verdict.filesFound);
    expect(believable(verdict)).toBe(true);
  });

  it.each(planted)("%s bites on %s", async (rule, file, source) => {
    const { violations } = await checkLayers(plant({ ...sound, [file]: source }), rulesFile);
    const names = violations.filter((line) => line.includes(file)).map((line) => line.split(":")[0]);
    expect(names).toContain(rule);
  });

  it("no-cycle bites, and names the way round", async () => {
    const cycle = {
      "core/vault/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;',
      "core/vault/b.ts": 'import type { a } from "./a.ts";\nexport const b = (x: typeof a) => x;',
    };
    const { violations } = await checkLayers(plant({ ...sound, ...cycle }), rulesFile);
    expect(violations.join("\n")).toMatch(
      /no-cycle: core\/vault\/a\.ts -> core\/vault\/b\.ts -> core\/vault\/a\.ts/,
    );
  });

  it.each([
    [0, 0, false],
    [100, 0, false],
    [100, 89, false],
    [100, 90, true],
  ])("of %i files, %i read: believed is %s", (filesFound, filesRead, expected) => {
    expect(believable({ violations: [], filesFound, filesRead })).toBe(expected);
  });
});
