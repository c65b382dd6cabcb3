import { expect, test } from "vitest";
import { mutantsOf } from "../../scripts/mutate/mutants.ts";

function changes(source: string): string[] {
  return mutantsOf("a.ts", source).map(({ description }) => description);
}

test("each numeric constant of a module is changed in two ways", () => {
  const source = "/** A limit. */\nexport const limit = 1_000;\nconst share = 0.5;\n";
  expect(changes(source)).toEqual([
    "limit: 1_000 → 1500",
    "limit: 1_000 → 500",
    "share: 0.5 → 0.75",
    "share: 0.5 → 0.25",
  ]);
  expect(mutantsOf("a.ts", source).at(-1)?.mutated).toBe(
    "/** A limit. */\nexport const limit = 1_000;\nconst share = 0.25;\n",
  );
});

test("whole numbers stay whole and always change", () => {
  expect(changes("const one = 1;")).toEqual(["one: 1 → 2", "one: 1 → 0"]);
  expect(changes("const least = -15;")).toEqual(["least: -15 → -22", "least: -15 → -7"]);
  expect(changes("const none = 0;")).toEqual(["none: 0 → 1"]);
});

test("constants in functions, and those that aren't numbers, are left alone", () => {
  expect(changes('function f() {\n  const inner = 3;\n}\nconst name = "3";\nconst sum = 1 + 2;\n')).toEqual(
    [],
  );
});
