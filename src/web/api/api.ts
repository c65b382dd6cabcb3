import { Hono, type Context } from "hono";
import * as v from "valibot";
import { remember } from "../../dialogue/context/history.ts";
import { textChoiceOf } from "../../dialogue/intent/named-text.ts";
import { paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { asJson } from "../../dialogue/reply/json.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { firstPlaces, footnoteId } from "../../document/footnotes.ts";
import type { Text } from "../../document/model.ts";
import { respond } from "../../features/ask/respond.ts";
import { verdictAsJson } from "../../features/quotation/json.ts";
import { checkedQuotation } from "../../features/quotation/replies.ts";
import { paragraphAsJson } from "../../features/texts/paragraph-json.ts";
import { IbidError } from "../../shared/error.ts";
import { decodeHistory, encodeHistory } from "../conversation/history-code.ts";
import type { WebEnv } from "../reader.ts";
import { openApi } from "./openapi.ts";

/** The message about a field that a request lacks. */
function missing({ path }: v.ObjectIssue): string {
  return `"${String(path?.[0].key)}" is missing.`;
}

const question = v.object(
  {
    question: v.pipe(
      v.string('"question" must be a string.'),
      v.trim(),
      v.nonEmpty("The question is empty."),
    ),
    text: v.optional(v.string('"text" must be the id of a text.')),
    limit: v.optional(
      v.pipe(
        v.number('"limit" must be a number.'),
        v.integer('"limit" must be a whole number.'),
        v.minValue(1, '"limit" must be 1 to 20.'),
        v.maxValue(20, '"limit" must be 1 to 20.'),
      ),
      defaultLimit,
    ),
    history: v.optional(v.string('"history" must be what an earlier answer gave.'), ""),
  },
  missing,
);

const quotation = v.object(
  {
    quote: v.string('"quote" must be a string.'),
    text: v.optional(v.string('"text" must be the id of a text.')),
  },
  missing,
);

/** The body of a request. @throws IbidError if it isn't JSON of the schema's form */
async function bodyOf<Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const json: unknown = await context.req.json().catch(() => undefined);
  if (typeof json !== "object" || json === null)
    throw new IbidError("invalid-input", "The body must be a JSON object.");
  const { success, output, issues } = v.safeParse(schema, json);
  if (success) return output;
  throw new IbidError("invalid-input", issues[0].message);
}

function textAsJson(text: Text) {
  const { id, title, metadata, language, chapters, paragraphs } = text;
  return {
    id,
    title,
    ...metadata,
    language,
    ...(chapters.length > 0 && { chapters }),
    paragraphs: paragraphs.length,
    notes: firstPlaces(text).length,
  };
}

/** A paragraph with the words of its notes, as far as the file has them. */
function paragraphOf(text: Text, ordinal: string) {
  const paragraph = /^\d{1,9}$/u.test(ordinal) ? paragraphAt(text, Number(ordinal)) : undefined;
  if (!paragraph) {
    const { length } = text.paragraphs;
    throw new IbidError(
      "not-found",
      `“${text.title}” has paragraphs 1 to ${length}, counted from its beginning.`,
    );
  }
  const bodies = paragraph.markers.flatMap((marker) => {
    const body = text.footnoteBodies.get(footnoteId(marker));
    return body === undefined ? [] : [[footnoteId(marker), body] as const];
  });
  return {
    id: text.id,
    ordinal: paragraph.ordinal,
    ...paragraphAsJson(paragraph),
    bodies: Object.fromEntries(bodies),
  };
}

/** The routes for programs, which answer in the JSON of the command line. */
export function apiRoutes(): Hono<WebEnv> {
  const api = new Hono<WebEnv>();
  api.get("/openapi.json", (context) => context.json(openApi));
  api.get("/texts", (context) => context.json(context.get("reader").library.texts.map(textAsJson)));
  api.get("/texts/:id/paragraphs/:n", (context) => {
    const { id, n } = context.req.param();
    return context.json(paragraphOf(context.get("reader").library.indexNamed(id).text, n));
  });
  api.post("/ask", async (context) => {
    const { library } = context.get("reader");
    const { question: words, text, limit, history: code } = await bodyOf(context, question);
    const history = decodeHistory(code);
    const reply = await respond({ words, text: textChoiceOf(text, library), limit, history }, library);
    return context.json({ ...asJson(reply), history: encodeHistory(remember(history, reply)) });
  });
  api.post("/quote", async (context) => {
    const { quote, text } = await bodyOf(context, quotation);
    return context.json(verdictAsJson(await checkedQuotation(quote, context.get("reader").library, text)));
  });
  return api;
}
