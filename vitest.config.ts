import { defineConfig } from "vitest/config";

/** `npm run soak`: more of what is tried by chance, by another seed each time (a failure names it), and the long trials in full. */
const soak = {
  include: [
    "test/core/revenue/*properties.test.ts",
    "test/core/revenue/retention-checks.test.ts",
    "test/soak/**/*.test.ts",
  ],
  env: { PROPERTY_RUNS_TIMES: "20", PROPERTY_SEED: String(Date.now() % 2 ** 31) },
  testTimeout: 600_000,
};

/** `npm run test:browser`: what needs Chromium, so that `npm test` does not. */
const browser = { include: ["test/browser/**/*.test.ts"], exclude: [], testTimeout: 60_000 };

/** `npm run pictures`: the pictures of README, taken anew. */
const pictures = { ...browser, include: ["test/browser/pictures.ts"] };

/** `npm run test:model`: the real server that LLM_BASE_URL names, which `npm test` never asks. */
const model = {
  include: ["test/model/**/*.test.ts"],
  exclude: [],
  globalSetup: ["test/support/model/named-server.ts"],
};

/** `npm run words`: forty answers in plain words and phrased, written to words/words.md or where WORDS_FILE says. */
const words = { include: ["test/words/write.ts"], exclude: [] };

const modes: Readonly<Record<string, object>> = { soak, browser, pictures, words, model };

export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/bench/**", "test/browser/**", "test/model/**"],
    globalSetup: ["test/support/global-setup.ts"],
    // Left to itself it keeps one processor free, which on two is half of them: the database waits more than it works.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A fact that is waited for may come late on a machine at work; a second, the default, is no fault.
    expect: { poll: { timeout: 20_000 } },
    passWithNoTests: false,
    allowOnly: false,
    ...modes[mode],
  },
}));
