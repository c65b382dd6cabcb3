import { countIfAny, countOf } from "../../shared/count.ts";
import type { CommandContext } from "../command/context.ts";
import { actionCodec } from "../command/buttons.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { directMessages, type OwnData } from "../../store/own-data.ts";
import { retentionDays, eraseIn, keptIn, ownDataFile, type Kept } from "./own-data.ts";

/** "3 notes (1 for you alone), 1 added text". Returns undefined if nothing is kept. */
function inWords(kept: Kept): string | undefined {
  const forYou = kept.private > 0 ? ` (${kept.private.toLocaleString("en")} for you alone)` : "";
  const things = [
    ...countIfAny(kept.notes, "note").map((notes) => notes + forYou),
    ...(kept.asked > 0 ? [`your quiz score, ${kept.right} of ${kept.asked} right`] : []),
    ...countIfAny(kept.plans, "reading plan"),
    ...countIfAny(kept.settings, "setting"),
    ...countIfAny(kept.texts, "added text"),
  ];
  return things.length > 0 ? things.join(", ") : undefined;
}

function hereIn({ place, asker }: CommandContext): string {
  if (place.group === directMessages(asker.id)) return "In our direct messages";
  return place.group === "terminal" ? "In this terminal" : "In this server";
}

/** The data that is kept of the asker, one line for each kind of place. */
function linesOf(data: OwnData, context: CommandContext): string[] {
  const { place, asker } = context;
  const own = directMessages(asker.id);
  const elsewhere = keptIn(data, asker.id, (group) => group !== place.group && group !== own);
  const servers = countOf(elsewhere.groups, "other server");
  const places: [string, Kept][] = [
    [hereIn(context), keptIn(data, asker.id, (group) => group === place.group)],
    [`In ${servers}`, elsewhere],
  ];
  if (place.group !== own) {
    places.push(["In our direct messages", keptIn(data, asker.id, (group) => group === own)]);
  }
  return places.flatMap(([name, kept]) => {
    const words = inWords(kept);
    return words === undefined ? [] : [`${name}: ${words}.`];
  });
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

const passing =
  "What you ask isn't kept. For ten minutes I remember our last turns, in memory only, so that you can ask on.";

/** Summarises the data that is kept of the asker. */
export async function privacyReply(context: CommandContext): Promise<Reply> {
  const data = await context.store.members.export(context.asker.id);
  const lines = linesOf(data, context);
  if (lines.length === 0) return alone(`I keep nothing about you.\n\n${passing}`);
  const left = `What you leave behind in a server is deleted ${retentionDays} days after you left it.`;
  return alone(["What I keep about you:", ...lines, "", passing, left].join("\n"), [
    { label: "Get it as a file", action: buttons.export.encode({}) },
    { label: "Delete it…", action: buttons.delete.encode({}) },
  ]);
}

/** All data that is kept of the asker, as a file. */
export async function ownDataReply({ store, asker, now }: CommandContext): Promise<Reply> {
  const data = await store.members.export(asker.id);
  const file = { name: "ibid-about-you.json", content: ownDataFile(data, asker.id, now) };
  return { ...alone("All that I keep about you, in every server. Only you see this."), files: [file] };
}

/** Asks for confirmation before data is deleted. */
export async function confirmErasureReply(context: CommandContext): Promise<Reply> {
  const data = await context.store.members.export(context.asker.id);
  const lines = linesOf(data, context);
  if (lines.length === 0) return alone("I keep nothing about you, so there is nothing to delete.");
  const texts = data.texts.some(({ group }) => group !== directMessages(context.asker.id));
  const stays = texts ? " Texts that you added to a server stay there, without your name." : "";
  const question = `Delete what I keep about you? It can't be brought back.${stays}`;
  return alone([question, "", ...lines].join("\n"), [
    { label: "Delete here", danger: true, action: buttons.here.encode({}) },
    { label: "Delete everywhere", danger: true, action: buttons.everywhere.encode({}) },
    { label: "Keep it", action: buttons.stay.encode({}) },
  ]);
}

function erasedReply(say: string): Reply {
  return { ...alone(say), replaces: true };
}

/** Deletes the asker's data in this group. */
export async function eraseHere({ store, asker, place }: CommandContext): Promise<Reply> {
  await eraseIn(store, asker.id, place.group);
  return erasedReply("Deleted here. Elsewhere everything stays.");
}

/** Deletes the asker's data in every group. */
export async function eraseEverywhere({ store, asker }: CommandContext): Promise<Reply> {
  await store.members.erase(asker.id);
  return erasedReply("Deleted everywhere: I keep nothing about you any more.");
}

/** The reply when the asker decides against it. */
export function keepReply(): Reply {
  return erasedReply("Nothing is deleted.");
}
