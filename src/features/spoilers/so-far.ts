import type { TextId } from "../../document/text-id.ts";
import type { ShelvedIndex } from "../../retrieval/shelved-index.ts";
import type { Library } from "../../retrieval/library.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { oncePerObject } from "../../shared/concurrency/promise-cache.ts";
import { unlessAway } from "../../store/last-known.ts";
import type { Plan } from "../../store/study/plans.ts";
import type { Text } from "../../document/model.ts";
import { isAlone, type Asker, type CommandContext } from "../command/context.ts";
import { lastAlignedWith } from "../compare/alignment.ts";
import { pairedWith } from "../compare/pairs.ts";
import { placeOfPlans } from "../progress/standing.ts";

/** The parts of a context that say how far has been read where its reply is shown. */
export interface ReadingContext extends Pick<
  CommandContext,
  "library" | "store" | "place" | "settings" | "isPrivate" | "showsBeyond"
> {
  /** Undefined where Ibid speaks unasked. */
  readonly asker?: Pick<Asker, "id">;
}

/** The plans of a channel or of the channel that its thread belongs to; without any, those of the whole group. */
function plansOfPlace(plans: readonly Plan[], { place }: ReadingContext): readonly Plan[] {
  const own = plans.filter(({ channel }) => channel === place.channel || channel === place.parent);
  return own.length > 0 ? own : plans;
}

/** True if only the asker sees the reply. */
function isForOne({ isPrivate = false, place }: ReadingContext): boolean {
  return isPrivate || (isAlone(place) && place.isOverheard !== true);
}

/** The place up to which a text that a plan follows has been read; undefined if no plan does. */
async function placeIn(
  text: Text,
  plans: readonly Plan[],
  context: ReadingContext,
): Promise<number | undefined> {
  const place = placeOfPlans(
    text,
    plansOfPlace(
      plans.filter((plan) => plan.text === text.id),
      context,
    ),
  );
  const { store, asker } = context;
  if (place === undefined || !asker || !isForOne(context)) return place;
  const own = await unlessAway(store.progress.position(context.place.group, asker.id, text.id), 0);
  return own === 0 ? place : own;
}

/** The places up to which editions have been read that are paired with others which plans follow. */
async function inOtherEditions(
  read: ReadonlyMap<TextId, number>,
  { library, settings }: ReadingContext,
): Promise<[TextId, number][]> {
  const found = [...read].flatMap(([id, place]) =>
    pairedWith(id, settings, library).map(async (other): Promise<[TextId, number]> => [
      other.id,
      await lastAlignedWith(library.index(id).text, place, other),
    ]),
  );
  return Promise.all(found);
}

/**
 * The texts of a place as far as they have been read, so that a reply from them gives nothing away: as far as the reading
 * plan has posted them, and for the asker alone as far as they have read, if they said so. What they are paired with ends at
 * the same place. Other texts are whole. While the store is away, all are.
 */
export const soFar = oncePerObject(async (context: ReadingContext): Promise<Library> => {
  const { library, store, place, settings, showsBeyond = false } = context;
  if (settings.spoilers === "off" || showsBeyond) return library;
  const plans = await unlessAway(store.plans.list(place.group), []);
  if (plans.length === 0) return library;
  const followed = library.texts.filter(
    ({ chapters }) => settings.spoilers === "plan" || chapters.length > 0,
  );
  const places = await Promise.all(
    followed.map(async (text): Promise<[TextId, number][]> => {
      const read = await placeIn(text, plans, context);
      return read === undefined ? [] : [[text.id, read]];
    }),
  );
  const read = new Map(places.flat());
  return library.upTo(new Map([...(await inOtherEditions(read, context)), ...read]));
});

/** @throws IbidError if nothing of a text has been read */
export function checkIsBegun(index: ShelvedIndex): void {
  const { title, paragraphs } = index.text;
  if (paragraphs.length > 0 || index.whole === index) return;
  throw new IbidError("not-found", localizable("spoilers-nothing-read", { title }));
}
