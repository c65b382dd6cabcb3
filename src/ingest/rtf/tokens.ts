/** A token of RTF: a brace, a control word with its number, a byte of text, or text itself. */
export type Token =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "control"; readonly word: string; readonly value: number | undefined }
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "text"; readonly text: string };

const pattern = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([^{}\\]+)/giu;

/** Control symbols that are text: escaped characters, spaces and hyphens that don't break. */
const symbols: Readonly<Record<string, string>> = {
  "\\": "\\",
  "{": "{",
  "}": "}",
  "~": "\u00a0",
  _: "\u2011",
  "-": "",
};

/** The tokens of a file, whose bytes are given as Latin-1. Line breaks in the file mean nothing. */
export function* tokensOf(source: string): Generator<Token> {
  for (const [, brace, word, value, hex, symbol, text] of source.matchAll(pattern)) {
    if (brace) yield { kind: brace === "{" ? "open" : "close" };
    else if (word) yield { kind: "control", word, value: value === undefined ? undefined : Number(value) };
    else if (hex) yield { kind: "byte", byte: Number.parseInt(hex, 16) };
    else if (symbol === "*") yield { kind: "control", word: "*", value: undefined };
    else if (symbol === "\n" || symbol === "\r") yield { kind: "control", word: "par", value: undefined };
    else if (symbol) yield { kind: "text", text: symbols[symbol] ?? "" };
    else if (text) yield { kind: "text", text: text.replace(/[\r\n]/gu, "") };
  }
}
