import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
type Packages = z.infer<typeof Lock>["packages"];

/** Where npm would find `name` for the package at `place`: beside it, or further up. */
const findFor = (packages: Packages, place: string, name: string): string | undefined => {
  const candidate = path.posix.join(place, "node_modules", name);
  if (packages[candidate]) return candidate;
  if (place === "") return undefined;
  return findFor(packages, place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/"))), name);
};

describe.each(["package-lock.json", "tools/node/package-lock.json"])("%s", (file) => {
  const text = readFileSync(path.resolve(import.meta.dirname, "..", file), "utf8");
  const { packages } = Lock.parse(JSON.parse(text));

  // npm ci refuses a lock that lacks the packages of another platform, wherever it runs.
  it("lists the packages of every platform", () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !findFor(packages, place, name)),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry, so that anybody's serves", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
  });
});
