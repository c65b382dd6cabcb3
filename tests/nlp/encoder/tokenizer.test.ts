import { describe, expect, it } from "vitest";
import { IbidError } from "../../../src/shared/error.ts";
import { Tokenizer } from "../../../src/nlp/encoder/tokenizer.ts";

const pieces =
  "[PAD] [UNK] [CLS] [SEP] cafe don ’ ' t un ##aff ##able aff a b ##b hello world ! [ ] cl ##s 日 $ 5 constructor 😀".split(
    " ",
  );
const tokenizer = new Tokenizer(new Map(pieces.map((piece, id) => [piece, id])));

function split(text: string, limit?: number): string[] {
  return tokenizer.split(text, limit).map((id) => tokenizer.piece(id));
}

describe("Tokenizer", () => {
  it("splits a word into the longest known pieces", () => {
    expect(split("unaffable")).toEqual(["un", "##aff", "##able"]);
    expect(split("aff")).toEqual(["aff"]);
  });

  it("takes a word with an unknown part for unknown", () => {
    expect(split("unaffectable hello")).toEqual(["[UNK]", "hello"]);
  });

  it("ignores case and accents, composed or not", () => {
    expect(split("CAFÉ café cafe\u0301 Ｃafe")).toEqual(["cafe", "cafe", "cafe", "[UNK]"]);
  });

  it("splits off each punctuation mark and symbol", () => {
    expect(split("Don’t don't $5!")).toEqual(["don", "’", "t", "don", "'", "t", "$", "5", "!"]);
  });

  it("splits off ideographs", () => {
    expect(split("a日b")).toEqual(["a", "日", "b"]);
  });

  it("drops control and format characters, and splits at any white space", () => {
    expect(split("hel\u00ADlo\u0000\u200D\tworld\u00A0a\u2003b\uFFFD")).toEqual(["hello", "world", "a", "b"]);
  });

  it("keeps emoji whole, and accepts lone surrogates", () => {
    expect(split("😀 hello 👍🏽 \uD83D")).toEqual(["😀", "hello", "[UNK]"]);
  });

  it("doesn't recognise special tokens in a text", () => {
    expect(split("[SEP]")).toEqual(["[", "[UNK]", "]"]);
    expect(split("[CLS]")).toEqual(["[", "cl", "##s", "]"]);
  });

  it("doesn't confuse words with properties of objects", () => {
    expect(split("constructor toString __proto__")).toEqual(["constructor", ...Array(6).fill("[UNK]")]);
  });

  it("has no pieces for a text without words", () => {
    expect(split("")).toEqual([]);
    expect(split(" \n\u200B")).toEqual([]);
  });

  it("cuts a text at the limit, even within a word", () => {
    expect(split("hello ".repeat(2_000), 126)).toHaveLength(126);
    expect(split("hello world unaffable", 3)).toEqual(["hello", "world", "un"]);
    expect(split("hello world", 2)).toEqual(["hello", "world"]);
    expect(split("hello world", 0)).toEqual([]);
  });

  it("does not cut without a limit", () => {
    expect(split("hello ".repeat(2_000))).toHaveLength(2_000);
  });

  it("takes a word of more than 100 characters for unknown", () => {
    expect(split("a" + "b".repeat(99))).toEqual(["a", ...Array(99).fill("##b")]);
    expect(split("a" + "b".repeat(100))).toEqual(["[UNK]"]);
  });

  it("takes a million characters without a space for one word", () => {
    expect(split("x".repeat(1_000_000))).toEqual(["[UNK]"]);
  });

  it("throws for a vocabulary without the special tokens", () => {
    expect(() => new Tokenizer(new Map([["hello", 1]]))).toThrow(IbidError);
  });
});
