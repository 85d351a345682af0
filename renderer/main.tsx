/**
 * The entry. Zod must be told not to compile (the pages' policy has no `unsafe-eval`) before any schema is made; a schema is
 * made when its module loads, so the rest is imported only afterwards.
 */
import { z } from "zod";

z.config({ jitless: true });
const [{ openPage }] = await Promise.all([
  import("./open-page.tsx"),
  import("./language.ts").then(({ speakFirst }) => speakFirst()),
]);
openPage();
