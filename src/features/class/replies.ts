import { privateReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { csvOf } from "../../shared/csv.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { ClassActivity } from "../../store/study/class-activity.ts";
import { isAlone, type CommandContext } from "../command/context.ts";
import { changeSettings } from "../settings/settings.ts";
import { countingButton } from "./buttons.ts";

/** The number of members in a reply. The file has all. */
const mostShown = 20;

/** @throws IbidError where there are no members, or the asker may not manage the server */
function checkMayLead(context: CommandContext): void {
  if (isAlone(context.place)) throw new IbidError("unavailable-here", localizable("class-needs-server"));
  if (!context.asker.manages) throw new IbidError("permission", localizable("class-managers-only"));
}

/** The error for a class that isn't switched on. */
function noClass(): IbidError {
  return new IbidError("not-found", localizable("class-none"));
}

/** The place up to which a member has read: "¶31"; "–" if they hide it or said nothing. */
function placeOf({ position }: ClassActivity, text: Text): string {
  const paragraph = position === undefined ? undefined : paragraphAt(text, position);
  return paragraph ? paragraphName(paragraph) : "–";
}

function lineOf(member: ClassActivity, text: Text): string {
  const { name, notes, sessions, right, asked } = member;
  return localized("class-line", { name, place: placeOf(member, text), notes, sessions, right, asked });
}

function table(members: readonly ClassActivity[], { title, paragraphs }: Text): string {
  const rows = members.map(({ user, name, told, position, notes, sessions, right, asked }) => [
    name,
    user,
    new Date(told).toISOString().slice(0, 10),
    title,
    position ?? "",
    paragraphs.length,
    notes,
    sessions,
    right,
    asked,
  ]);
  const columns = ["name", "id", "since", "text", "read to paragraph", "of", "notes", "sessions"];
  return csvOf([[...columns, "quiz right", "quiz asked"], ...rows]);
}

/** Who has read, written notes and taken part since they were told so, as a list and as a file. */
export async function classReply(
  { text: id }: { readonly text: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  checkMayLead(context);
  const { store, place, library, settings } = context;
  if (!settings.class) throw noClass();
  const { text } = library.indexNamed(id);
  const members = await store.classmates.activity(place.group, text.id);
  return privateReply(() => {
    if (members.length === 0) return textReply(localized("class-empty"));
    const more = members.length - mostShown;
    const lines = [
      localized("class-heading", { count: members.length, title: text.title }),
      ...members.slice(0, mostShown).map((member) => lineOf(member, text)),
      ...(more > 0 ? [localized("class-more", { count: more })] : []),
    ];
    const file = { name: "ibid-class.csv", content: table(members, text) };
    return { ...textReply(lines.join("\n")), files: [file] };
  });
}

/** Begins to count members, each from when they are told so. @param optional true if they may choose not to be counted */
export async function startClass(
  { optional = true }: { readonly optional: boolean | undefined },
  context: CommandContext,
): Promise<Reply> {
  checkMayLead(context);
  await changeSettings(context.store, context.place.group, { class: { optional } });
  return privateReply(() =>
    textReply(localized("class-started", { choice: optional ? "optional" : "everybody" })),
  );
}

/** Counts nobody any more, and forgets who was counted. */
export async function stopClass(context: CommandContext): Promise<Reply> {
  checkMayLead(context);
  const { store, place } = context;
  await changeSettings(store, place.group, { class: null });
  await store.classmates.clear(place.group);
  return privateReply(() => textReply(localized("class-stopped")));
}

/** Counts the asker no longer, or again. @throws IbidError where one may not choose */
export async function chooseCounting(out: boolean, context: CommandContext): Promise<Reply> {
  const { store, place, asker, settings } = context;
  if (!settings.class) throw noClass();
  if (!settings.class.optional) throw new IbidError("permission", localizable("class-no-choice"));
  await store.classmates.leave(place.group, asker.id, out);
  return privateReply(() => ({
    ...textReply(localized(out ? "class-left" : "class-back"), [countingButton(out)]),
    replaces: true,
  }));
}

/** The asker's `countingButton`; none where there is no choice. */
export async function countingButtons({ store, place, asker, settings }: CommandContext): Promise<Button[]> {
  if (!settings.class?.optional) return [];
  const member = await store.classmates.get(place.group, asker.id);
  return member ? [countingButton(member.out)] : [];
}
