/** The stores on a scripted host, read as a new tab reads them. */
import type { Host } from "../core/host.ts";
import { linkTo } from "./link.ts";
import { makeSetup, open, type Setup } from "./stores.ts";

export async function openOn(host: Host): Promise<Setup> {
  const setup = makeSetup(linkTo(host));
  await open(setup, { read: () => null, write: () => undefined });
  return setup;
}
