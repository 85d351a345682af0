// Who may import whom. The table is docs/house.md §3; scripts/check-layers.ts runs it, and fails too when it has read
// too few files to be believed.

/** test-setup.ts is what every test of the pages begins with. */
const TEST = "(?:\\.test|/test-setup)\\.tsx?$";

/** What each folder may import besides itself. `zod` is everywhere: it is the language of the contract. */
const folders = [
  { folder: "core", packages: ["zod", "saxes", "yaml", "intl-messageformat", "fflate"] },
  { folder: "adapters", folders: ["core"], packages: ["zod", "@azure/", "node-forge"], node: true },
  {
    folder: "practice",
    folders: ["core", "adapters"],
    packages: ["zod", "web-tree-sitter", "tree-sitter-powershell", "@stoplight/"],
    node: true,
  },
  {
    folder: "renderer",
    folders: ["core"],
    packages: ["react", "react-dom", "zustand", "@fluentui/", "@griffel/"],
  },
  {
    folder: "electron",
    folders: ["core", "adapters", "practice"],
    packages: ["zod", "electron"],
    node: true,
  },
  {
    folder: "cli",
    folders: ["core", "adapters", "practice", "web"],
    packages: ["zod", "commander"],
    node: true,
  },
  { folder: "web", folders: ["core", "adapters", "practice"], packages: ["zod", "ws"], node: true },
  {
    folder: "e2e",
    folders: ["core", "practice", "electron", "web"],
    packages: ["@playwright/", "@axe-core/", "electron", "esbuild", "fflate", "playwright-core"],
    node: true,
  },
];

/** The words of errors, and of what vault/ finds, stand below it: a report of a credentials file carries its words. */
const VAULT_WORDS =
  "catalogue|language|pseudo|error-words|error-values|errors|errors-[a-z-]+|credentials-progress|new-vault|time";

/** The core, low to high: a file imports its own row and the rows above it in this list, never one below. */
const coreOrder = [
  "(?:errors|error-shape|answer-choices|answers|default-answers|answer-file|answer-file-text|present-settings|products|facts|windows-facts|ports|[a-z-]+-port|secret|version)(?:\\.test)?\\.ts$",
  `text/(?:${VAULT_WORDS})(?:\\.test)?\\.ts$`,
  "vault/",
  `text/(?!(?:${VAULT_WORDS})(?:\\.test)?\\.ts$)`,
  "(?:steps|checks)/",
  "plan/",
  "actions/",
  "run/",
  "powershell/",
  "(?:host|make-host|[a-z-]+-calls|wire|client-message|answer-call)(?:\\.test)?\\.ts$",
].map((place) => `^core/${place}`);

const inPackage = (name) =>
  name.endsWith("/") ? `^node_modules/(@types/)?${name}` : `^node_modules/(@types/)?${name}/`;

const folderRules = folders.map(({ folder, folders: others = [], packages, node = false }) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ may import only ${[...others.map((other) => `${other}/`), ...packages, ...(node ? ["Node"] : [])].join(", ")}`,
  severity: "error",
  from: { path: `^${folder}/`, pathNot: TEST },
  to: {
    pathNot: [...[folder, ...others].map((place) => `^${place}/`), ...packages.map(inPackage)],
    ...(node && { dependencyTypesNot: ["core"] }),
  },
}));

const coreOrderRules = coreOrder.slice(0, -1).map((place, row) => ({
  name: "core-upward",
  comment: "inside core/ imports go from high to low only",
  severity: "error",
  from: { path: place, pathNot: TEST },
  to: { path: coreOrder.slice(row + 1) },
}));

export default {
  forbidden: [
    ...folderRules,
    ...coreOrderRules,
    {
      name: "core-place",
      comment: "a file of core/ stands in one of the places of coreOrder in .dependency-cruiser.mjs",
      severity: "error",
      from: { path: "^core/", pathNot: coreOrder },
      to: {},
    },
    {
      name: "core-place",
      comment: "a file of core/ stands in one of the places of coreOrder in .dependency-cruiser.mjs",
      severity: "error",
      from: {},
      to: { path: "^core/", pathNot: coreOrder },
    },
    {
      name: "test-imports",
      comment:
        "a test may import its own folder, core/, adapters/, practice/, packages and Node; those of scripts/ look at all",
      severity: "error",
      from: { path: `^(?!scripts/)([^/]+)/.*${TEST}` },
      to: {
        pathNot: ["^$1/", "^(core|adapters|practice)/", "^node_modules/"],
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "no-test-imported",
      comment: "nobody imports a test",
      severity: "error",
      from: {},
      to: { path: TEST },
    },
    {
      name: "no-cycle",
      comment: "no cycles, type-only ones included",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "this import leads nowhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types", "require"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".d.ts", ".json", ".css"],
    },
  },
};
