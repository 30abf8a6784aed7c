import { defineConfig } from "vitest/config";

/** `npm run soak`: the properties of the revenue core over twenty times as many books, by another seed each time (a failure names it). */
const soak = {
  include: ["test/core/revenue/*properties.test.ts", "test/core/revenue/retention-checks.test.ts"],
  globalSetup: [],
  env: { PROPERTY_RUNS_TIMES: "20", PROPERTY_SEED: String(Date.now() % 2 ** 31) },
  testTimeout: 600_000,
};

export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/bench/**"],
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    allowOnly: false,
    ...(mode === "soak" ? soak : {}),
  },
}));
