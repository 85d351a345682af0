import { text } from "../text/steps.ts";
import { proxyHostOf } from "../vault/proxy-address.ts";
import { defineStep, type Problem } from "./step.ts";

const MIN_PORT = 1;
const MAX_PORT = 65_535; // id 280002

/** The page "Proxy Configuration". First, since everything after it needs the network. */
export const proxy = defineStep({
  id: "proxy",
  edits: ["proxy", "cloud"],
  problems: ({ answers: { proxy: said, leave } }) => {
    if (leave.includes("proxy")) return [];
    if (said.use === "none") return [];
    const found: Problem[] = [];
    if (said.host.trim() === "") found.push({ field: "proxy.host", problem: "empty" });
    else if (proxyHostOf(said.host) === null) found.push({ field: "proxy.host", problem: "not-an-address" });
    if (said.port < MIN_PORT || said.port > MAX_PORT)
      found.push({ field: "proxy.port", problem: "out-of-range" });
    return found;
  },
  summary: ({ answers: { proxy: said, cloud } }) => [
    [text.proxy.fields.cloud, typeof cloud === "string" ? text.proxy.clouds[cloud] : cloud.name],
    [
      text.proxy.fields.use,
      said.use === "none"
        ? text.proxy.values.none
        : text.proxy.values.custom({ host: said.host, port: said.port }),
    ],
    ...(said.use === "custom" && said.user !== "" ? [[text.proxy.fields.user, said.user] as const] : []),
  ],
});
