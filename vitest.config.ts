import { defineConfig } from "vitest/config";

const EVERYWHERE_EXCLUDED = ["**/node_modules/**", "out/**", "release/**", "e2e/**"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000, // for a busy machine; nothing here waits for time to pass
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["**/*.test.ts"],
          exclude: [...EVERYWHERE_EXCLUDED, "renderer/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "pages",
          environment: "jsdom",
          include: ["renderer/**/*.test.{ts,tsx}"],
          exclude: EVERYWHERE_EXCLUDED,
        },
      },
    ],
  },
});
