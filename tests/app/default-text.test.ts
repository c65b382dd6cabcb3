import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defaultTextIn } from "../../src/app/default-text.ts";
import { asTextId } from "../../src/document/text-id.ts";

const [alpha, beta] = [asTextId("alpha"), asTextId("beta")];
let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "ibid-default-"));
});
afterEach(() => rm(data, { recursive: true }));

test("the first text is the default of a new folder", async () => {
  expect(await defaultTextIn("books", [alpha, beta], data)).toBe(alpha);
});

test("a file that is added later doesn't change the default", async () => {
  expect(await defaultTextIn("books", [beta], data)).toBe(beta);
  expect(await defaultTextIn("books", [alpha, beta], data)).toBe(beta);
  expect(await defaultTextIn("others", [alpha, beta], data)).toBe(alpha);
});

test("another text takes the place of one that is gone", async () => {
  await defaultTextIn("books", [beta], data);
  expect(await defaultTextIn("books", [alpha], data)).toBe(alpha);
  expect(await defaultTextIn("books", [alpha, beta], data)).toBe(alpha);
});

test.each(["", "{", "[1]", '{"books": 1}'])("a damaged file %j is written anew", async (content) => {
  await writeFile(join(data, "default-texts.json"), content);
  expect(await defaultTextIn("books", [beta], data)).toBe(beta);
  expect(await defaultTextIn("books", [alpha, beta], data)).toBe(beta);
});

test("a folder that can't be written to leaves the first text as the default", async () => {
  expect(await defaultTextIn("books", [alpha], join(data, "none", "\0"))).toBe(alpha);
});
