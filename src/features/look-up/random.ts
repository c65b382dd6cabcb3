import { excerptAround } from "../../document/excerpt.ts";
import type { Text } from "../../document/model.ts";
import { locatedVerses } from "../../document/verses.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { answerButtons } from "../../dialogue/reply/buttons.ts";
import { Random } from "../../shared/random.ts";
import type { CommandContext } from "../command/context.ts";
import { checkIsBegun, soFar } from "../spoilers/so-far.ts";
import { paragraphReply } from "./paragraph.ts";
import { localized } from "../../shared/locale/message.ts";

/** A verse of a text that counts verses, else a paragraph. @param read the text as far as it has been read */
function passageOf(text: Text, read: Text, random: Random): Reply {
  const verses = locatedVerses(read);
  if (verses.length === 0) return paragraphReply(text, random.pick(read.paragraphs).ordinal);
  const { verse, paragraph, end } = random.pick(verses);
  const excerpt = excerptAround(text, paragraph, { start: verse.offset, end });
  return quoteReply({
    kind: "paragraph",
    excerpts: [asRanked(excerpt)],
    layout: "lead",
    buttons: answerButtons(excerpt, []),
  });
}

/**
 * A passage at random from what has been read, or the one of the day, which is the same for the whole group.
 *
 * @throws IbidError if nothing has been read
 */
export async function randomReply(
  { daily = false, text: id }: { readonly daily: boolean | undefined; readonly text: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  const { library, place, now, settings } = context;
  const { text } = library.indexNamed(id);
  const index = (await soFar(context)).index(text.id);
  checkIsBegun(index);
  const { text: read } = index;
  if (!daily) return passageOf(text, read, new Random(Math.random));
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: settings.zone ?? "UTC" }).format(now);
  const reply = passageOf(text, read, Random.seeded(`${place.group} ${text.id} ${date}`));
  return { ...reply, say: [localized("lookup-of-the-day"), reply.say].filter(Boolean).join("\n") };
}
