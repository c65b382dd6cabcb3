import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Text } from "../../document/model.ts";
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
  /** Parts of the names to choose from, separated by semicolons. */
  readonly only: string | undefined;
  readonly hours: number | undefined;
  /** True if members may choose several. */
  readonly several: boolean | undefined;
  /** The ids of a channel and of the text whose chapters are meant. */
  readonly channel: string | undefined;
  readonly text: string | undefined;
}

/** The chapters of a text that the group hasn't finished; all, if fewer than two are left. */
async function chaptersOf(text: Text, { store, place: { group } }: CommandContext): Promise<string[]> {
  const place = placeOfPlans(text, await store.plans.list(group)) ?? 0;
  const names = text.chapters.map(({ heading }) => heading);
  const left = text.chapters.filter((chapter) => (paragraphsIn(text, chapter).at(-1)?.ordinal ?? 0) > place);
  return left.length < 2 ? names : left.map(({ heading }) => heading);
}

/** The names of which one part is contained in the name, ignoring case. */
function named(names: readonly string[], only: string): string[] {
  const wanted = only
    .toLowerCase()
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return names.filter((name) => wanted.some((part) => name.toLowerCase().includes(part)));
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
  const all = about === "texts" ? library.texts.map(({ title }) => title) : await chaptersOf(text, context);
  const answers = [...new Set(only === undefined ? all : named(all, only))];
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
