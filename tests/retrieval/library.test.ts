import { asTextId, textIdFrom } from "../../src/document/text-id.ts";
import { expect, it } from "vitest";
import { IbidError } from "../../src/shared/error.ts";
import { Library } from "../../src/retrieval/library.ts";
import { skarholm, textFrom } from "../support/skarholm.ts";

const harbour = textFrom("harbour", ["Ships came."]);
const library = await Library.of([skarholm, harbour]);

it("a library returns the index of the named text, or of the first", () => {
  expect(library.index(asTextId("harbour")).text).toBe(harbour);
  expect(library.index().text).toBe(skarholm);
});

it("a library returns the index of a text by its title, in any case", async () => {
  const cafe = { ...textFrom("text-1", ["Coffee came."]), title: "Café Паром" };
  const titled = await Library.of([skarholm, cafe]);
  expect(titled.indexNamed(" CAFE\u0301 паром").text).toBe(cafe);
});

it("the error for an unknown text lists the known ones", () => {
  expect(() => library.index(asTextId("harbor"))).toThrow(IbidError);
  expect(() => library.index(asTextId("harbor"))).toThrow(/“harbor”.*skarholm, harbour/);
});

it("the error for an unknown text lists a text by its title if its id is only a hash", async () => {
  const ferry = { ...textFrom(textIdFrom("Паром"), ["The ferry came."]), title: "Паром" };
  const titled = await Library.of([skarholm, ferry]);
  expect(() => titled.indexNamed("harbor")).toThrow(/: skarholm, Паром\./);
});

it("a library finds a text by its fingerprint", () => {
  expect(library.byFingerprint(harbour.fingerprint)).toBe(harbour);
  expect(library.byFingerprint(textFrom("harbour", ["Ships came!"]).fingerprint)).toBeUndefined();
});

it("a library without texts or with duplicate ids is refused", async () => {
  await expect(Library.of([])).rejects.toThrow(/no text on the shelf/);
  await expect(Library.of([harbour, textFrom("harbour", ["Other."])])).rejects.toThrow(/same id/);
});
