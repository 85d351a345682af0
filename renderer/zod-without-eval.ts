/** Must be imported before any schema is made: the pages' policy has no `unsafe-eval`, and zod would try to compile. */
import { z } from "zod";

z.config({ jitless: true });
