import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { Library } from "../../src/retrieval/library.ts";
import { openApi } from "../../src/web/api/openapi.ts";
import { memoryStore } from "../support/memory-store.ts";
import { skarholm } from "../support/skarholm.ts";
import { voyage } from "../support/voyage.ts";
import { webAppOver } from "./web-app.ts";

const verses = "\\id RUT\n\\h Ruth\n\\c 1\n\\p\n\\v 1 She came to the ferry.\n\\v 2 He slept in the boat.\n";
const { text: ruth } = await ingest({ name: "ruth.usfm", bytes: Buffer.from(verses) });
const described = {
  ...skarholm,
  metadata: { author: "A", edition: "2nd", published: "1911", released: "2014", source: "S" },
};
const app = webAppOver(await Library.of([described, voyage, ruth]), await memoryStore());

const json = v.record(v.string(), v.unknown());

/** The ways in which a value differs from its schema. A property that the schema doesn't have is one. */
function differences(value: unknown, schema: unknown, path = ""): string[] {
  const { $ref, type, enum: choices, properties, items, additionalProperties } = v.parse(json, schema);
  if (typeof $ref === "string") {
    const name = $ref.slice("#/components/schemas/".length);
    return differences(value, v.parse(json, openApi.components.schemas)[name], path);
  }
  if (Array.isArray(choices)) return choices.includes(value) ? [] : [`${path}: ${String(value)}`];
  switch (type) {
    case "array":
      return Array.isArray(value)
        ? value.flatMap((item, index) => differences(item, items, `${path}/${index}`))
        : [`${path}: no array`];
    case "object": {
      const known = properties === undefined ? {} : v.parse(json, properties);
      return Object.entries(v.parse(json, value)).flatMap(([key, each]) => {
        const schemaOfKey = known[key] ?? additionalProperties;
        return schemaOfKey === undefined
          ? [`${path}/${key}: not described`]
          : differences(each, schemaOfKey, `${path}/${key}`);
      });
    }
    case "integer":
      return Number.isInteger(value) ? [] : [`${path}: no integer`];
    default:
      return typeof value === type ? [] : [`${path}: no ${String(type)}`];
  }
}

async function answer(path: string, body?: object): Promise<unknown> {
  const init = body && { method: "POST", body: JSON.stringify(body) };
  return (await app.request(`/api/${path}`, init)).json();
}

describe("the description of the API", () => {
  it.each([
    ["Answer", "ask", { question: "Who was the keeper of the lighthouse?" }],
    ["Answer", "ask", { question: "What is the price of tea in China?", text: "skarholm" }],
    ["Answer", "ask", { question: "note 33" }],
    ["Answer", "ask", { question: "What sank the ship?", text: voyage.id }],
    ["Answer", "ask", { question: "Who slept in the boat?", text: ruth.id }],
    ["Answer", "ask", { question: "hello" }],
    ["Answer", "ask", { question: "minutes of the council in the notes" }],
    ["Verdict", "quote", { quote: "The goat stayed." }],
    ["Verdict", "quote", { quote: "He slept in a boat." }],
    ["Verdict", "quote", { quote: "The goat stayed. Today the tower is a museum." }],
    ["Verdict", "quote", { quote: "Nothing of this kind stands there at all." }],
    ["Paragraph", "texts/skarholm/paragraphs/2", undefined],
    ["Paragraph", `texts/${voyage.id}/paragraphs/4`, undefined],
    ["Paragraph", `texts/${ruth.id}/paragraphs/1`, undefined],
    ["Error", "texts/nothing/paragraphs/1", undefined],
    ["Error", "ask", {}],
  ])("describes each property of an %s, as %s gives it", async (name, path, body) => {
    const given = await answer(path, body);
    expect(differences(given, { $ref: `#/components/schemas/${name}` })).toEqual([]);
  });

  it("describes each property of a text", async () => {
    expect(
      differences(await answer("texts"), { type: "array", items: { $ref: "#/components/schemas/Text" } }),
    ).toEqual([]);
  });
});
