/** Imported before everything that makes schemas. */
import { config } from "zod";

config({ jitless: true });
