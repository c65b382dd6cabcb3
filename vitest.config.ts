import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "tests/support/build.ts",
    include: ["tests/**/*.test.ts"],
    // Some tests start Ibid as a process of its own: more of them at once would only wait for one another.
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
