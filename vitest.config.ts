import { defineConfig } from "vitest/config";

const slow = ["tests/**/*.{e2e,eval,bench}.test.ts"];

export default defineConfig({
  test: {
    // Many tests start Ibid as a process of its own. More workers would only wait for each other.
    maxWorkers: 2,
    // The language of the terminal isn't that of the person who runs the tests.
    env: { LC_ALL: "C" },
    testTimeout: 15_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: slow, isolate: false },
      },
      {
        // Ibid in processes and threads of its own: the command line, the bot connected to a stand-in for Discord, and the
        // thread that reads texts.
        extends: true,
        test: {
          name: "end-to-end",
          include: ["tests/**/*.e2e.test.ts"],
          testTimeout: 30_000,
          globalSetup: "tests/support/build.ts",
        },
      },
      { extends: true, test: { name: "eval", include: ["tests/**/*.eval.test.ts"] } },
      {
        // Runs after the others, since it measures time.
        extends: true,
        test: {
          name: "bench",
          include: ["tests/**/*.bench.test.ts"],
          globalSetup: "tests/support/build.ts",
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
