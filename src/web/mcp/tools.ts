import * as v from "valibot";
import { textChoiceOf } from "../../dialogue/intent/named-text.ts";
import { paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { asJson } from "../../dialogue/reply/json.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { respond } from "../../features/ask/respond.ts";
import { verdictAsJson } from "../../features/quotation/json.ts";
import { checkedQuotation } from "../../features/quotation/replies.ts";
import { paragraphAsJson } from "../../features/texts/paragraph-json.ts";
import type { Library } from "../../retrieval/library.ts";
import { IbidError } from "../../shared/error.ts";

/** A tool that a language model can call. */
interface Tool {
  readonly name: string;
  readonly description: string;
  /** The JSON Schema of its arguments. */
  readonly inputSchema: { readonly type: "object"; readonly [key: string]: unknown };
  /** @throws IbidError if the arguments can't be accepted */
  call(given: unknown, library: Library): Promise<object>;
}

const text = { type: "string", description: "The id of a text; by default the first." };

/** @throws IbidError if the value doesn't fit the schema */
function parse<Schema extends v.GenericSchema>(schema: Schema, given: unknown): v.InferOutput<Schema> {
  const { success, output, issues } = v.safeParse(schema, given);
  if (success) return output;
  throw new IbidError(
    "invalid-input",
    `${v.getDotPath(issues[0]) ?? "The arguments"}: ${issues[0].message}.`,
  );
}

const id = v.optional(v.string());
const search = v.object({ question: v.string(), text: id });
const place = v.object({ paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)), text: id });
const quotation = v.object({ quote: v.string(), text: id });

export const tools: readonly Tool[] = [
  {
    name: "search_text",
    description:
      "Answers a question about the texts with excerpts, word for word, with their paragraph and notes. Quote them unchanged.",
    inputSchema: {
      type: "object",
      properties: {
        question: { type: "string" },
        text: { ...text, description: `${text.description} "*" for all.` },
      },
      required: ["question"],
    },
    async call(given, library) {
      const { question: words, text: chosen } = parse(search, given);
      return asJson(
        await respond({ words, text: textChoiceOf(chosen, library), limit: defaultLimit }, library),
      );
    },
  },
  {
    name: "get_paragraph",
    description: "A paragraph of a text with the places of its notes.",
    inputSchema: {
      type: "object",
      properties: {
        paragraph: { type: "integer", minimum: 1, description: "Counted from the beginning of the text." },
        text,
      },
      required: ["paragraph"],
    },
    async call(given, library) {
      const { paragraph: ordinal, text: chosen } = parse(place, given);
      const { text: found } = library.indexNamed(chosen);
      const paragraph = paragraphAt(found, ordinal);
      if (paragraph) return { id: found.id, ordinal, ...paragraphAsJson(paragraph) };
      throw new IbidError("not-found", `The text has ${found.paragraphs.length} paragraphs.`);
    },
  },
  {
    name: "check_quotation",
    description:
      "Whether a quotation is exact, altered or absent, with the text's own wording and where it stands.",
    inputSchema: {
      type: "object",
      properties: {
        quote: { type: "string" },
        text: { ...text, description: "The id of a text; by default all." },
      },
      required: ["quote"],
    },
    async call(given, library) {
      const { quote, text: chosen } = parse(quotation, given);
      return verdictAsJson(await checkedQuotation(quote, library, chosen));
    },
  },
];
