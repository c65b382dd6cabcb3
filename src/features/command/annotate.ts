import { countedIfAny } from "../../shared/locale/counts.ts";
import type { Answer } from "./command.ts";
import { withSpoilerMarks } from "../spoilers/beyond.ts";
import { soFar, type ReadingContext } from "../spoilers/so-far.ts";
import type { CommandContext } from "./context.ts";
import type { Feature } from "../settings/switchable.ts";
import { unlessAway } from "../../store/last-known.ts";
import { termButtons } from "../define/button.ts";
import { compareButtons } from "../compare/button.ts";
import { discussButton } from "../discussions/replies.ts";
import { linkedOccurrences, pageButtons } from "../reading-page/pages.ts";
import { notesButton } from "../notes/buttons.ts";

/** The parts of a command's context with which a reply is annotated. */
export type AnnotationContext = ReadingContext & Pick<CommandContext, "channels" | "pages">;

/**
 * Marks what lies beyond what has been read as spoilers. Adds what the group has written about the first paragraph of a reply:
 * the numbers of discussions and notes, and the buttons that open them. Adds a button for a term of the text's glossary, and
 * links to web pages, where there are some. Adds nothing of the group while the store is away.
 */
export async function annotate<Given extends Answer>(
  answer: Given,
  context: AnnotationContext,
): Promise<Given>;
export async function annotate(answer: Answer, context: AnnotationContext): Promise<Answer> {
  if (answer.kind === "form") return answer;
  const { store, place, settings, channels, pages } = context;
  const read = await soFar(answer.private ? { ...context, isPrivate: true } : context);
  const reply = withSpoilerMarks(answer, read);
  if (reply.occurrences && pages) {
    return {
      ...reply,
      occurrences: await linkedOccurrences(reply.occurrences, place.group, settings, pages),
    };
  }
  if (reply.kind === "talk") return reply;
  const [lead] = reply.excerpts;
  if (!lead || place.isOverheard) return reply;
  const { text, paragraph } = lead.excerpt;
  const [discussion, notes, readOn] = await Promise.all([
    unlessAway(store.discussions.find(place.group, text.id, paragraph.ordinal), undefined),
    unlessAway(store.annotations.count(place.group, text.id, paragraph.ordinal), 0),
    pages ? pageButtons(reply, place.group, settings, pages) : [],
  ]);
  const counts = [
    ...countedIfAny("counts-discussions", discussion ? 1 : 0),
    ...countedIfAny("counts-notes", notes),
  ];
  const aside = [...counts, ...(reply.aside === undefined ? [] : [reply.aside])].join(" · ");
  const isOn = (feature: Feature) => !settings.off.includes(feature);
  const buttons = [
    ...reply.buttons,
    ...compareButtons(reply, settings, context.library),
    ...termButtons(reply),
    ...readOn,
    ...(channels?.opensThreads && isOn("discuss") ? [discussButton(lead.excerpt)] : []),
    ...(notes > 0 && isOn("notes") ? [notesButton(text, paragraph.ordinal)] : []),
  ];
  return { ...reply, buttons, ...(aside !== "" && { aside }) };
}
