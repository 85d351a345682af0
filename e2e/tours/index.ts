import { fromMedia } from "./from-media.ts";
import { newServer } from "./new-server.ts";
import { registeredServer } from "./registered-server.ts";
import { stoppedRun } from "./run.ts";
import { signedIn } from "./signed-in.ts";
import type { Tour } from "./tour.ts";

/** Together they come past every page. */
export const tours: readonly Tour[] = [newServer, stoppedRun, registeredServer, fromMedia, signedIn];
