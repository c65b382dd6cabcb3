import type { TextId } from "../../document/text-id.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import { changeSettings, type TextPair } from "../settings/settings.ts";
import { checkManages } from "../texts/shelf.ts";
import { alignmentOf } from "./alignment.ts";

/** The number of pairs that a group may have. */
const pairsAtMost = 25;

function isOf([a, b]: TextPair, one: TextId, other: TextId): boolean {
  return (a === one && b === other) || (a === other && b === one);
}

interface PairOptions {
  readonly text: string;
  /** The id of the other text. */
  readonly with: string;
}

/** Pairs two editions or translations of a work, so that they are read side by side. */
export async function pairTexts(
  { text: id, with: otherId }: PairOptions,
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { library, store, place, settings } = context;
  const [{ text }, { text: other }] = [library.indexNamed(id), library.indexNamed(otherId)];
  if (text.id === other.id) throw new IbidError("invalid-input", localizable("compare-same"));
  const others = settings.pairs.filter((pair) => !isOf(pair, text.id, other.id));
  if (others.length >= pairsAtMost) {
    throw new IbidError("limit-reached", localizable("compare-too-many-pairs", { most: pairsAtMost }));
  }
  await changeSettings(store, place.group, { pairs: [...others, [text.id, other.id]] });
  const beads = await alignmentOf(text, other);
  const both = beads.filter((bead) => bead.own.length > 0 && bead.others.length > 0);
  return textReply(
    localized("compare-paired", {
      title: text.title,
      other: other.title,
      count: both.length,
      kind: both.every(({ isExact }) => isExact) ? "exact" : "about",
    }),
  );
}

interface UnpairOptions {
  readonly text: string;
  /** The id of the other text; without it, all pairs of the text end. */
  readonly with: string | undefined;
}

/** Ends the pairs of a text. */
export async function unpairTexts(
  { text: id, with: otherId }: UnpairOptions,
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { library, store, place, settings } = context;
  const { text } = library.indexNamed(id);
  const other = otherId === undefined ? undefined : library.indexNamed(otherId).text;
  const rest = settings.pairs.filter((pair) =>
    other ? !isOf(pair, text.id, other.id) : !pair.includes(text.id),
  );
  if (rest.length === settings.pairs.length) {
    throw new IbidError("not-found", localizable("compare-unpaired-already", { title: text.title }));
  }
  await changeSettings(store, place.group, { pairs: rest });
  const stays = other && rest.some((pair) => pair.includes(text.id));
  return textReply(
    stays
      ? localized("compare-unpaired-from", { title: text.title, other: other.title })
      : localized("compare-unpaired", { title: text.title }),
  );
}
