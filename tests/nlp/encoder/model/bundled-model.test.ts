import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { bundledModel } from "../../../../src/nlp/encoder/encoder.ts";
import { bundled } from "../../../../src/shared/package-path.ts";

test.each([bundledModel, bundled("models/questions-reranker")])(
  "the files in %s have the hashes in SHA256SUMS",
  async (folder) => {
    const sums = (await readFile(path.join(folder, "SHA256SUMS"), "utf8")).trim().split("\n");
    expect(sums).toHaveLength(4);
    for (const line of sums) {
      const [sum, file = ""] = line.split(/\s+/);
      const bytes = await readFile(path.join(folder, file));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sum);
    }
  },
);
