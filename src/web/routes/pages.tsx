import { Hono, type Context } from "hono";
import * as v from "valibot";
import { hasCard, quotationCard } from "../../features/card/card.ts";
import { excerptAround } from "../../document/excerpt.ts";
import type { Excerpt, Paragraph, Range, Text } from "../../document/model.ts";
import { findReply } from "../../features/find/find.ts";
import { alignmentOf } from "../../features/compare/alignment.ts";
import type { Library } from "../../retrieval/library.ts";
import type { OtherEdition } from "../pages/side-by-side.tsx";
import { onShelfOf } from "../../dialogue/reply/reply.ts";
import { paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { IbidError } from "../../shared/error.ts";
import { currentLocale } from "../../shared/locale/current.ts";
import { localizable } from "../../shared/locale/message.ts";
import { pageHtml } from "../../features/typesetting/html.ts";
import type { StoredResponses } from "../http/stored-responses.ts";
import { FindPage } from "../pages/find.tsx";
import { ShelfPage } from "../pages/shelf.tsx";
import { TextPage, type Place } from "../pages/text.tsx";
import { partsOf, partWith, readParts, type Part } from "../parts.ts";
import type { WebEnv } from "../reader.ts";

const picture = { type: "image/png", cache: "public, max-age=86400" } as const;
/** For the pages of a group. */
const notKept = "private, no-store";
const html = { type: "text/html; charset=utf-8", cache: "no-cache" } as const;

const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const range = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}-\d{1,9}$/),
  v.transform((value): Range => {
    const [start = 0, end = 0] = value.split("-").map(Number);
    return { start, end };
  }),
);

/** A range that the paragraph has, or undefined. */
function rangeIn({ text }: Paragraph, given: string | undefined): Range | undefined {
  const { success, output } = v.safeParse(range, given);
  return success && output.start < output.end && output.end <= text.length ? output : undefined;
}

/** The place that the query of a request names. Returns undefined if the text has none such: the text then opens at its beginning. */
function placeIn(text: Text, context: Context): Place | undefined {
  const { success, output } = v.safeParse(wholeNumber, context.req.query("p"));
  const paragraph = success ? paragraphAt(text, output) : undefined;
  return paragraph && { paragraph, range: rangeIn(paragraph, context.req.query("s")) };
}

/** @throws IbidError if the text has no such part */
function partNumbered(text: Text, number: number): Part {
  const parts = partsOf(text);
  const part = parts[number - 1];
  if (part) return part;
  const values = { title: text.title, pages: parts.length, number };
  throw new IbidError("not-found", localizable("web-no-page", values));
}

/** The sentences of a place, or the first sentence of its paragraph; without a place, the first sentence of the text. */
function excerptOf(text: Text, place: Place | undefined): Excerpt | undefined {
  const [begins] = text.paragraphs;
  const { paragraph, range: cited } = place ?? { paragraph: begins };
  if (!paragraph) return undefined;
  return cited ? excerptAround(text, paragraph, cited) : { text, paragraph, first: 0, last: 0 };
}

/** The edition that the query of a request names, aligned with a text. @throws IbidError if the shelf has no such text */
async function otherEdition(
  text: Text,
  id: string | undefined,
  library: Library,
): Promise<OtherEdition | undefined> {
  if (id === undefined || id === text.id) return undefined;
  const { text: other } = library.indexNamed(id);
  return { text: other, beads: await alignmentOf(text, other) };
}

/**
 * The shelf and its texts.
 *
 * @param origin the address of the server, for link previews; undefined if only this machine reaches it
 */
export function pageRoutes(stored: StoredResponses, origin: string | undefined): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get("/", (context) => {
    const { base, library, unlisted } = context.get("reader");
    const { texts } = library;
    const make = () => pageHtml(<ShelfPage base={base} texts={texts} unlisted={unlisted} />);
    if (unlisted) {
      context.header("Cache-Control", notKept);
      return context.html(make());
    }
    const key = ["shelf", currentLocale(), ...texts.map(({ id, fingerprint }) => `${id} ${fingerprint}`)];
    return stored.respond(context, key.join(" "), html, make);
  });

  routes.get("/texts/:id/find", async (context) => {
    const { base, library, unlisted } = context.get("reader");
    const index = library.indexNamed(context.req.param("id"));
    const words = context.req.query("q")?.trim() ?? "";
    const page = v.safeParse(wholeNumber, context.req.query("page"));
    const reply =
      words === "" ? undefined : await findReply(await index.open(), words, page.success ? page.output : 1);
    if (unlisted) context.header("Cache-Control", notKept);
    const props = { base, text: index.text, words, unlisted, reply: reply && onShelfOf(1, reply) };
    return context.html(pageHtml(<FindPage {...props} />));
  });

  routes.get("/texts/:id/card.png", async (context) => {
    const { base, library, unlisted } = context.get("reader");
    const { text } = library.indexNamed(context.req.param("id"));
    const excerpt = excerptOf(text, placeIn(text, context));
    if (!excerpt || !hasCard(excerpt)) throw new IbidError("not-found", localizable("web-no-picture"));
    const { paragraph, first, last } = excerpt;
    const key = `card ${currentLocale()} ${base} ${text.fingerprint} ${paragraph.ordinal} ${first}-${last}`;
    const cache = unlisted ? notKept : picture.cache;
    return stored.respond(context, key, { ...picture, cache }, () => quotationCard(excerpt));
  });

  const textPage = async (context: Context<WebEnv>, id: string, number: number) => {
    const { base, library, unlisted, editionOf, pairedWith } = context.get("reader");
    const { text } = library.indexNamed(id);
    await readParts(text);
    const other = await otherEdition(text, context.req.query("with"), library);
    const place = placeIn(text, context);
    const part = (place && partWith(text, place.paragraph.ordinal)) ?? partNumbered(text, number);
    const edition = await editionOf?.(text);
    const excerpt = excerptOf(text, place);
    const preview = excerpt && { excerpt, origin };
    const others = pairedWith(text.id);
    const props = { base, text, part, place, unlisted, edition, preview, other, others };
    const make = () => pageHtml(<TextPage {...props} />);
    if (unlisted) context.header("Cache-Control", notKept);
    if (place || unlisted) return context.html(make());
    return stored.respond(
      context,
      [currentLocale(), text.id, text.fingerprint, part.number, other?.text.fingerprint ?? ""].join(" "),
      html,
      make,
    );
  };
  routes.get("/texts/:id", (context) => textPage(context, context.req.param("id"), 1));
  routes.get("/texts/:id/:part{[1-9][0-9]{0,5}}", (context) =>
    textPage(context, context.req.param("id"), Number(context.req.param("part"))),
  );

  return routes;
}
