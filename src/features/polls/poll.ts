import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { lookUpIn } from "../../dialogue/intent/look-up/look-up.ts";
import type { Chapter, Text } from "../../document/model.ts";
import { paragraphsIn } from "../../document/paragraphs.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import { placeOfPlans } from "../progress/standing.ts";

/** The limits of a poll in Discord: the number of answers, the length of a question in UTF-16 units, and the hours it is open. */
export const pollLimits = { answers: 10, question: 300, hours: { min: 1, max: 768 } } as const;

const usualHours = 72;

interface PollOptions {
  readonly about: "texts" | "chapters" | undefined;
  readonly question: string | undefined;
  /** Parts of the names to choose from, or numbers of chapters, separated by semicolons. */
  readonly only: string | undefined;
  readonly hours: number | undefined;
  /** True if members may choose several. */
  readonly several: boolean | undefined;
  /** The ids of a channel and of the text whose chapters are meant. */
  readonly channel: string | undefined;
  readonly text: string | undefined;
}

/** The chapters of a text that the group hasn't finished; all, if fewer than two are left. */
async function chaptersOf(
  text: Text,
  { store, place: { group } }: CommandContext,
): Promise<readonly Chapter[]> {
  const place = placeOfPlans(text, await store.plans.list(group)) ?? 0;
  const left = text.chapters.filter((chapter) => (paragraphsIn(text, chapter).at(-1)?.ordinal ?? 0) > place);
  return left.length < 2 ? text.chapters : left;
}

/** The parts of what to choose from, in lower case. Without any, everything is meant. */
function partsOf(only: string | undefined): string[] | undefined {
  return only
    ?.toLowerCase()
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The most chapters of a range such as "3-5". */
const longestRange = 100;

/** The numbers of "3", "chapter III" or "3-5", as they were typed; none in other words. */
function numbersIn(part: string): string[] {
  const [, only] = /^(?:ch(?:apter)?\b\.?\s*)?(\d{1,4}|[ivxlc]+)$/u.exec(part) ?? [];
  if (only !== undefined) return [only];
  const [from, to] = (/^(\d{1,4})\s*[-–—]\s*(\d{1,4})$/u.exec(part) ?? []).slice(1).map(Number);
  if (from === undefined || to === undefined) return [];
  const length = Math.min(Math.max(0, to - from + 1), longestRange);
  return Array.from({ length }, (_, index) => `${from + index}`);
}

/** The chapters of a part of what to choose from: by their numbers, or if there are none, by words of their headings. */
function chaptersNamed(part: string, text: Text): readonly Chapter[] {
  const numbered = numbersIn(part).flatMap((number) => {
    const place = lookUpIn(`chapter ${number}`, text);
    return place?.kind === "chapter" ? place.chapters : [];
  });
  if (numbered.length > 0) return numbered;
  return text.chapters.filter(({ heading }) => heading.toLowerCase().includes(part));
}

/** The names of what can be chosen. */
async function answersFor(
  about: "texts" | "chapters",
  only: string | undefined,
  text: Text,
  context: CommandContext,
): Promise<string[]> {
  const parts = partsOf(only);
  if (about === "texts") {
    const titles = context.library.texts.map(({ title }) => title);
    return parts
      ? titles.filter((title) => parts.some((part) => title.toLowerCase().includes(part)))
      : titles;
  }
  const left = await chaptersOf(text, context);
  const wanted = parts && new Set(parts.flatMap((part) => chaptersNamed(part, text)));
  return left.filter((chapter) => wanted?.has(chapter) ?? true).map(({ heading }) => heading);
}

/**
 * Posts a poll about what to read next: texts of the shelf, or chapters.
 *
 * @throws IbidError when there is too little to choose from, or the bot can't post a poll there
 */
export async function postPoll(options: PollOptions, context: CommandContext): Promise<Reply> {
  const { channels, place, asker, library } = context;
  if (!asker.moderates) throw new IbidError("permission", localizable("poll-organisers-only"));
  if (!channels) throw new IbidError("unavailable-here", localizable("poll-needs-server"));
  const { about = "texts", only, hours = usualHours, several = false } = options;
  const { text } = library.indexNamed(options.text);
  const answers = [...new Set(await answersFor(about, only, text, context))];
  if (answers.length < 2) {
    throw new IbidError("invalid-input", localizable("poll-too-few", { about, title: text.title }));
  }
  const shown = answers.slice(0, pollLimits.answers);
  const usual =
    about === "texts" ? localized("poll-texts") : localized("poll-chapters", { title: text.title });
  const question = options.question?.replace(/\s+/gu, " ").trim() || usual;
  const { url } = await channels.poll(options.channel ?? place.channel, {
    question,
    answers: shown,
    hours,
    several,
  });
  return privateReply(() => {
    const left = answers.length - shown.length;
    const lines = [
      localized("poll-posted"),
      ...(left > 0 ? [localized("poll-left-out", { count: left })] : []),
    ];
    return textReply(lines.join("\n"), [{ label: localized("poll-go"), url }]);
  });
}
