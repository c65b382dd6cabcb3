import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { bundledModel } from "../../../src/nlp/encoder/encoder.ts";

test("the files of the bundled model have the hashes in SHA256SUMS", async () => {
  const sums = (await readFile(path.join(bundledModel, "SHA256SUMS"), "utf8")).trim().split("\n");
  expect(sums).toHaveLength(3);
  for (const line of sums) {
    const [sum, file = ""] = line.split(/\s+/);
    const bytes = await readFile(path.join(bundledModel, file));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sum);
  }
});
