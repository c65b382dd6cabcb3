import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { openZip } from "../../src/ingest/zip.ts";
import { zipped } from "./zipped.ts";
import { refusal } from "../support/refusal.ts";

const zip = (bytes: Uint8Array) => openZip(bytes, "book.zip");
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** An archive with a number in its only central header replaced. */
function altered(
  files: Readonly<Record<string, string>>,
  at: number,
  value: number,
  size: 2 | 4 = 4,
): Buffer {
  const bytes = zipped(files);
  const header = bytes.indexOf("PK\x01\x02");
  bytes.writeUIntLE(value, header + at, size);
  return bytes;
}

async function readingOf(bytes: Uint8Array): Promise<string> {
  return refusal((await zip(bytes)).read("a"));
}

describe("an archive", () => {
  test("returns its files by name, any number of times", async () => {
    const archive = await zip(zipped({ "a.txt": "One.", "b/c.txt": "" }));
    expect([...archive.names]).toEqual(["a.txt", "b/c.txt"]);
    expect(text(await archive.read("a.txt"))).toBe("One.");
    expect(text(await archive.read("a.txt"))).toBe("One.");
    expect(text(await archive.read("b/c.txt"))).toBe("");
    expect(await archive.read("none")).toBeUndefined();
    expect(await archive.read("__proto__")).toBeUndefined();
  });

  test.each(["../evil", "a/../../evil", "/etc/passwd", "C:/evil", "..\\evil"])(
    "is refused if it has a file named %s",
    async (name) => {
      expect(await refusal(zip(zipped({ "a.txt": "One.", [name]: "Two." })))).toMatch(
        /^book\.zip holds files that would land outside/,
      );
    },
  );

  test("is refused if it is truncated at any length", async () => {
    const whole = zipped({ "a.txt": "One. ".repeat(50), "b.txt": "Two." });
    for (let length = 0; length < whole.length; length++) {
      expect(await refusal(zip(whole.subarray(0, length)))).toMatch(
        /cut off or damaged|isn't what its name says/,
      );
    }
  });

  test("reports a damaged file when that file is read", async () => {
    const bytes = zipped({ "a.txt": "One. ".repeat(50), "b.txt": "Two." });
    bytes.writeUInt8(bytes.readUInt8(37) ^ 0xff, 37);
    const archive = await zip(bytes);
    expect(await refusal(archive.read("a.txt"))).toMatch(/damaged/);
    expect(text(await archive.read("b.txt"))).toBe("Two.");
  });

  test("counts as damaged with a wrong checksum, an unknown method or a wrong size", async () => {
    expect(await readingOf(altered({ a: "One." }, 16, 1234))).toMatch(/damaged/);
    expect(await readingOf(altered({ a: "One." }, 10, 99, 2))).toMatch(/damaged/);
    expect(await readingOf(altered({ a: "One." }, 24, 2))).toMatch(/damaged/);
    expect(await readingOf(altered({ a: "One." }, 24, 2 ** 31))).toMatch(/damaged/);
  });

  test("is refused as encrypted if it has a password", async () => {
    expect(await refusal((await zip(altered({ a: "One." }, 8, 1, 2))).read("a"))).toMatch(
      /is encrypted, so it can't be read/,
    );
    expect(await refusal(zip(altered({ a: "One." }, 8, 0x41, 2)))).toMatch(
      /is encrypted, so it can't be read/,
    );
  });
});

describe("an archive that unpacks to too much is refused", () => {
  test("because of one file with an extreme compression ratio, regardless of its header", async () => {
    const huge = " ".repeat(20 * 2 ** 20);
    expect(await refusal((await zip(zipped({ huge }))).read("huge"))).toMatch(/unpacks to far more/);
    expect(await refusal((await zip(altered({ huge }, 24, 10))).read("huge"))).toMatch(/damaged/);
  });

  test("because of the total size of its files", async () => {
    const large = Buffer.from(
      Array.from({ length: 2 ** 20 }, (_, index) => String.fromCharCode(32 + ((index * index) % 89)))
        .join("")
        .repeat(30),
    );
    const archive = await zip(zipped({ large }));
    const readings = Array.from({ length: 5 }, () => 0).reduce<Promise<unknown>>(
      (before) => before.then(() => archive.read("large")),
      Promise.resolve(),
    );
    expect(await refusal(readings)).toMatch(/unpacks to far more/);
  });

  test("because of the number of its files", async () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [String(index), ""]));
    expect(await refusal(zip(zipped(files)))).toMatch(/unpacks to far more/);
  });
});
