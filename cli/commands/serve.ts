/** serve: the wizard for a browser on this machine. The same as starting the browser host by itself. */
import { main } from "../../web/main.ts";
import type { GlobalFlags } from "../global-flags.ts";

export async function serve(
  flags: GlobalFlags & { readonly port: string; readonly open: boolean },
): Promise<number> {
  const { practice, data, language, port, open } = flags;
  return main([
    ...(practice ? ["--practice"] : []),
    ...(data ? ["--data", data] : []),
    ...(language ? ["--language", language] : []),
    "--port",
    port,
    ...(open ? [] : ["--no-open"]),
  ]);
}
