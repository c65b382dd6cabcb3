import { privateReply, textReply, type Reply, type ReplyFile } from "../../dialogue/reply/reply.ts";
import { quoteOf } from "../../document/excerpt.ts";
import { placeName } from "../../document/verses.ts";
import { csvOf } from "../../shared/csv.ts";
import { escapeHtml } from "../../shared/html.ts";
import { localized } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import type { Question } from "../quiz/questions/question.ts";
import { questionOf } from "./card.ts";

/** The formats of exported cards. */
export const exportFormats = ["csv", "anki"] as const;

type ExportFormat = (typeof exportFormats)[number];

/** The columns of a card: the question, the answer, and the sentences with their places. */
function columnsOf({ prompt, lines, choices, correctChoice, excerpts }: Question): string[] {
  const sources = excerpts.map(
    ({ excerpt }) => `“${quoteOf(excerpt)}” (${excerpt.text.title}, ${placeName(excerpt)})`,
  );
  const answers = choices.length > 2 ? [choices.join(" · ")] : [];
  return [[prompt, ...lines, ...answers].join("\n"), choices[correctChoice] ?? "", sources.join("\n")];
}

function csv(rows: readonly string[][]): ReplyFile {
  return { name: "ibid-review.csv", content: csvOf([["question", "answer", "source"], ...rows]) };
}

function html(value: string): string {
  return escapeHtml(value).replaceAll("\t", " ").replace(/\r?\n/g, "<br>");
}

/** A file that Anki imports: https://docs.ankiweb.net/importing/text-files.html */
function anki(rows: readonly string[][]): ReplyFile {
  const notes = rows.map(([front = "", back = "", source = ""]) =>
    [html(front), `${html(back)}<br><br>${html(source)}`].join("\t"),
  );
  return {
    name: "ibid-review.txt",
    content: `${["#separator:tab", "#html:true", "#tags:ibid", ...notes].join("\n")}\n`,
  };
}

/** The asker's cards as a file, for a spreadsheet or for Anki. */
export async function exportReply(format: ExportFormat, context: CommandContext): Promise<Reply> {
  const { store, place, asker, library } = context;
  const cards = await store.reviews.list(place.group, asker.id);
  const rows = cards.flatMap((card) => questionOf(card, library) ?? []).map(columnsOf);
  return privateReply(() => {
    if (rows.length === 0) return textReply(localized("review-none"));
    const say = localized(format === "anki" ? "review-anki" : "review-csv", { cards: rows.length });
    return { ...textReply(say), files: [format === "anki" ? anki(rows) : csv(rows)] };
  });
}
