import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { bundledModel } from "../../../../src/nlp/encoder/encoder.ts";
import { readTokenizer } from "../../../../src/nlp/encoder/model/tokenizer.ts";
import { bundled } from "../../../../src/shared/package-path.ts";

it("is shared by models with the same files, and by no others", async () => {
  const tokenizer = await readTokenizer(bundledModel);
  expect(await readTokenizer(bundled("models/questions-reranker"))).toBe(tokenizer);
  const folder = await mkdtemp(path.join(tmpdir(), "ibid-tokenizer-"));
  await cp(path.join(bundledModel, "tokenizer.json"), path.join(folder, "tokenizer.json"));
  await writeFile(path.join(folder, "tokenizer_config.json"), '{ "do_lower_case": false }');
  expect(await readTokenizer(folder)).not.toBe(tokenizer);
  await rm(folder, { recursive: true });
});
