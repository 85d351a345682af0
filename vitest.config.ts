import { defineConfig } from "vitest/config";

/**
 * Whole processes, whole runs, practice mode's own servers, a PowerShell (pretend or real) for every case: minutes of them, so the
 * quick check leaves them to `npm test`.
 */
const WHOLE_RUNS = [
  "cli/**/*.test.ts",
  "core/run/{agent-service,certificates,crash,dpm-details,install-backup-server,made-credentials,new-vault,resume,runs}.test.ts",
  "adapters/azure/robustness.test.ts",
  "adapters/windows/{bridge,canaries,contract*,install-backup-server}.test.ts",
  "practice/**/*.test.ts",
  "adapters/certificate-openssl.test.ts",
];

const EVERYWHERE_EXCLUDED = ["**/node_modules/**", "out/**", "release/**", "e2e/**"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    setupFiles: ["core/text/icu.ts"],
    env: { LC_ALL: "C" }, // whoever runs them, and wherever
    testTimeout: 20_000, // for a busy machine; nothing here waits for time to pass
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["**/*.test.ts"],
          exclude: [...EVERYWHERE_EXCLUDED, ...WHOLE_RUNS, "renderer/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "whole-runs",
          environment: "node",
          include: WHOLE_RUNS,
          exclude: EVERYWHERE_EXCLUDED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "pages",
          environment: "jsdom",
          setupFiles: ["renderer/test-setup.ts"],
          include: ["renderer/**/*.test.{ts,tsx}"],
          exclude: EVERYWHERE_EXCLUDED,
        },
      },
    ],
  },
});
