// What the packages that we ship ask for in return: their licences, word for word, in one file beside the program.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** The licences of every package that the product may contain, by package-lock.json of `root`. */
export function thirdPartyLicences(root: string): string {
  const { packages } = Lock.parse(JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")));
  const shipped = Object.entries(packages).filter(
    ([place, { dev }]) => place !== "" && !dev && existsSync(path.join(root, place)),
  );
  return shipped
    .map(([place, { version, license }]) => {
      const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
      const texts = readdirSync(path.join(root, place))
        .filter((file) => LICENCE_FILE.test(file))
        .map((file) => readFileSync(path.join(root, place, file), "utf8").trim());
      return [`${name} ${version ?? ""} (${license ?? "see below"})`, ...texts].join("\n\n");
    })
    .join(`\n\n${"-".repeat(80)}\n\n`);
}
