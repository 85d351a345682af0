/** What must not be on a server that a backup server is installed on. */
import { prerequisites } from "../text/prerequisites.ts";
import { flagCheck } from "./rows.ts";
import { FAMILY, type SubjectProduct } from "./subject.ts";

const MABS: readonly SubjectProduct[] = ["mabs"];
const installing = { when: "installing", wanted: false, otherwise: "fail" } as const;

export const conflicts = [
  flagCheck({
    id: "application-server",
    products: MABS,
    ...installing,
    fact: ({ software }) => software.applicationServer,
  }),
  flagCheck({
    id: "operations-manager",
    products: MABS,
    ...installing,
    fact: ({ software }) => software.operationsManager,
  }),
  flagCheck({ id: "exchange", products: MABS, ...installing, fact: ({ software }) => software.exchange }),
  flagCheck({
    id: "cluster-node",
    products: MABS,
    ...installing,
    fact: ({ software }) => software.clusterNode,
    found: (yes) => (yes ? prerequisites.found.yes : prerequisites.found.no),
  }),
  flagCheck({
    id: "existing-agent",
    products: MABS,
    ...installing,
    fact: (_, { product }) => (product === null ? null : product === "mars"),
  }),
  flagCheck({
    id: "existing-dpm",
    products: MABS,
    ...installing,
    fact: (_, { product }) => (product === null ? null : product === "dpm"),
  }),
  flagCheck({ id: "dpm-agent", products: FAMILY, ...installing, fact: ({ software }) => software.dpmAgent }),
  flagCheck({
    id: "dpm-remote-administration",
    products: FAMILY,
    ...installing,
    fact: ({ software }) => software.dpmRemoteAdministration,
  }),
  flagCheck({
    id: "setup-running",
    products: FAMILY,
    ...installing,
    fact: ({ software }) => software.dpmSetupRunning,
    found: (yes) => {
      const { found } = prerequisites.checks["setup-running"];
      return yes ? found.yes : found.no;
    },
  }),
] as const;
