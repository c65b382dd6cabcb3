import { countedIfAny } from "../../shared/locale/counts.ts";
import { isTerminal, type CommandContext } from "../command/context.ts";
import { actionCodec } from "../command/buttons.ts";
import { countingButtons } from "../class/replies.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { directMessages } from "../../store/direct-messages.ts";
import type { OwnData } from "../../store/own-data.ts";
import { retentionDays, eraseIn, keptIn, ownDataFile, type Kept } from "./own-data.ts";
import { localized } from "../../shared/locale/message.ts";

/** "3 notes (1 for you alone), 1 added text". Returns undefined if nothing is kept. */
function inWords(kept: Kept): string | undefined {
  const things = [
    ...countedIfAny("counts-notes", kept.notes).map((notes) =>
      kept.private > 0 ? localized("privacy-notes-private", { notes, private: kept.private }) : notes,
    ),
    ...(kept.asked > 0 ? [localized("privacy-score", { right: kept.right, asked: kept.asked })] : []),
    ...(kept.progress > 0 ? [localized("privacy-progress", { texts: kept.progress })] : []),
    ...(kept.hiding > 0 && kept.progress === 0 ? [localized("privacy-hiding")] : []),
    ...(kept.cards > 0 ? [localized("privacy-cards", { cards: kept.cards })] : []),
    ...countedIfAny("counts-questions", kept.questions),
    ...countedIfAny("counts-session-questions", kept.sessionQuestions),
    ...countedIfAny("counts-sessions", kept.sessions),
    ...countedIfAny("counts-classes", kept.classes),
    ...countedIfAny("counts-reactions", kept.reactions),
    ...countedIfAny("counts-reminders", kept.reminders),
    ...countedIfAny("counts-plans", kept.plans),
    ...countedIfAny("counts-settings", kept.settings),
    ...countedIfAny("counts-added-texts", kept.texts),
  ];
  return things.length > 0 ? things.join(", ") : undefined;
}

/** The kind of place that a group is for a member. */
function kindOf(group: string, member: string): "direct" | "terminal" | "server" {
  if (group === directMessages(member)) return "direct";
  return isTerminal({ group }) ? "terminal" : "server";
}

/** The data that is kept of the asker, one line for each kind of place. */
function linesOf(data: OwnData, { place, asker }: CommandContext): string[] {
  const own = directMessages(asker.id);
  const line = (group: string) => {
    const things = inWords(keptIn(data, asker.id, (each) => each === group));
    return things === undefined
      ? []
      : [localized("privacy-here", { place: kindOf(group, asker.id), things })];
  };
  const elsewhere = keptIn(data, asker.id, (group) => group !== place.group && group !== own);
  const things = inWords(elsewhere);
  return [
    ...line(place.group),
    ...(things === undefined ? [] : [localized("privacy-elsewhere", { servers: elsewhere.groups, things })]),
    ...(place.group === own ? [] : line(own)),
  ];
}

const format = { command: "privacy", separator: ";" };

/** The actions of this feature's buttons. */
export const buttons = {
  export: actionCodec(format, "export", {}),
  delete: actionCodec(format, "delete", {}),
  here: actionCodec(format, "here", {}),
  everywhere: actionCodec(format, "everywhere", {}),
  stay: actionCodec(format, "stay", {}),
};

function alone(say: string, actions: readonly Button[] = []): Reply {
  return { ...textReply(say, actions), private: true };
}

/** Summarises the data that is kept of the asker. */
export async function privacyReply(context: CommandContext): Promise<Reply> {
  const data = await context.store.members.export(context.asker.id);
  const lines = linesOf(data, context);
  const counting = await countingButtons(context);
  const passing = localized("privacy-questions");
  if (lines.length === 0) return alone(`${localized("privacy-nothing")}\n\n${passing}`);
  const left = localized("privacy-after-leaving", { days: retentionDays });
  return alone([localized("privacy-heading"), ...lines, "", passing, left].join("\n"), [
    { label: localized("privacy-file-button"), action: buttons.export.encode({}) },
    { label: localized("privacy-delete-button"), action: buttons.delete.encode({}) },
    ...counting,
  ]);
}

/** All data that is kept of the asker, as a file. */
export async function ownDataReply({ store, asker, now }: CommandContext): Promise<Reply> {
  const data = await store.members.export(asker.id);
  const file = { name: "ibid-about-you.json", content: ownDataFile(data, asker.id, now) };
  return { ...alone(localized("privacy-file")), files: [file] };
}

/** Asks for confirmation before data is deleted. */
export async function confirmErasureReply(context: CommandContext): Promise<Reply> {
  const data = await context.store.members.export(context.asker.id);
  const lines = linesOf(data, context);
  if (lines.length === 0) return alone(localized("privacy-nothing-to-delete"));
  const texts = data.texts.some(({ group }) => group !== directMessages(context.asker.id));
  const stays = texts ? [localized("privacy-texts-stay")] : [];
  const question = [localized("privacy-delete-question"), ...stays].join(" ");
  return alone([question, "", ...lines].join("\n"), [
    { label: localized("privacy-delete-here"), danger: true, action: buttons.here.encode({}) },
    { label: localized("privacy-delete-everywhere"), danger: true, action: buttons.everywhere.encode({}) },
    { label: localized("privacy-keep"), action: buttons.stay.encode({}) },
  ]);
}

function erasedReply(say: string): Reply {
  return { ...alone(say), replaces: true };
}

/** Deletes the asker's data in this group. */
export async function eraseHere({ store, asker, place }: CommandContext): Promise<Reply> {
  await eraseIn(store, asker.id, place.group);
  return erasedReply(localized("privacy-deleted-here"));
}

/** Deletes the asker's data in every group. */
export async function eraseEverywhere({ store, asker }: CommandContext): Promise<Reply> {
  await store.members.erase(asker.id);
  return erasedReply(localized("privacy-deleted-everywhere"));
}

/** The reply when the asker decides against it. */
export function keepReply(): Reply {
  return erasedReply(localized("privacy-kept"));
}
