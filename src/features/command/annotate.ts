import type { Answer } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { settingsOf } from "../settings/settings.ts";
import { discussButton } from "../discussions/replies.ts";
import { notesButton } from "../notes/list.ts";

function counted(count: number, one: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${one}` : `${count} ${one}s`];
}

/** The same with what the group has written about the paragraph it leads with, and the way there. */
export async function annotate<Given extends Answer>(
  answer: Given,
  margin: Pick<CommandContext, "store" | "place" | "channels">,
): Promise<Given>;
export async function annotate(
  reply: Answer,
  { store, place, channels: door }: Pick<CommandContext, "store" | "place" | "channels">,
): Promise<Answer> {
  if (reply.kind === "form" || reply.kind === "talk") return reply;
  const [lead] = reply.excerpts;
  if (!lead) return reply;
  const { text, paragraph } = lead.excerpt;
  const [{ off }, discussion, notes] = await Promise.all([
    settingsOf(store, place.group),
    store.discussions.find(place.group, text.id, paragraph.ordinal),
    store.annotations.count(place.group, text.id, paragraph.ordinal),
  ]);
  const aside = [...counted(discussion ? 1 : 0, "discussion"), ...counted(notes, "note")].join(" · ");
  const actions = [
    ...reply.buttons,
    ...(door && !off.includes("discuss") ? [discussButton(lead.excerpt)] : []),
    ...(notes > 0 && !off.includes("notes") ? [notesButton(text, paragraph.ordinal)] : []),
  ];
  return { ...reply, buttons: actions, ...(aside !== "" && { aside }) };
}
