import type { Text } from "../../document/model.ts";
import { paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { localized } from "../../shared/locale/message.ts";
import { progressBar } from "../../shared/progress-bar.ts";
import type { Plan } from "../../store/study/plans.ts";
import { isAlone, type CommandContext } from "../command/context.ts";
import { ordinalIn } from "../reading-plan/readings.ts";
import { readingMinutes } from "./reading-time.ts";

/** How far a member and their group have read a text. Places are the ordinals of the last paragraphs read; 0 is none. */
export interface Standing {
  readonly text: Text;
  readonly own: number;
  /** The place of the furthest reading plan that follows the text; undefined if there is none. */
  readonly group: number | undefined;
  /** True where nobody else reads. */
  readonly alone: boolean;
}

/** The place up to which some plans have posted a text; undefined without a plan in the order of the text. */
export function placeOfPlans(text: Text, plans: readonly Plan[]): number | undefined {
  const places = plans
    .filter((plan) => plan.text === text.id && plan.order === "text")
    .map(({ position, first, unit }) =>
      position === first ? 0 : ordinalIn(text, position, unit, "paragraphs") - 1,
    );
  return places.length === 0 ? undefined : Math.min(Math.max(...places), text.paragraphs.length);
}

/** The standing of the asker in a text. */
export async function standingIn(text: Text, context: CommandContext): Promise<Standing> {
  const { store, place, asker } = context;
  const [own, plans] = await Promise.all([
    store.progress.position(place.group, asker.id, text.id),
    store.plans.list(place.group),
  ]);
  const group = placeOfPlans(text, plans);
  return { text, own: Math.min(own, text.paragraphs.length), group, alone: isAlone(place) };
}

/** The name of the paragraph with an ordinal. */
function nameAt(text: Text, ordinal: number): string {
  const paragraph = paragraphAt(text, ordinal);
  return paragraph ? paragraphName(paragraph) : "¶0";
}

function barOf({ paragraphs }: Text, place: number): string {
  return progressBar(paragraphs.length === 0 ? 1 : place / paragraphs.length);
}

function ownLine({ text, own }: Standing): string {
  const { title } = text;
  if (own === 0) return localized("progress-not-begun", { title });
  if (own >= text.paragraphs.length) return localized("progress-finished", { title });
  return localized("progress-own", { place: nameAt(text, own), title, bar: barOf(text, own) });
}

function comparison({ text, own, group, alone }: Standing): string[] {
  const count = (group ?? text.paragraphs.length) - own;
  if (group === undefined) {
    if (count === 0 || own === 0) return [];
    return [
      localized("progress-left", { count, minutes: readingMinutes(text, own + 1, text.paragraphs.length) }),
    ];
  }
  if (count > 0)
    return [localized("progress-behind", { count, minutes: readingMinutes(text, own + 1, group) })];
  if (count < 0) return [localized("progress-ahead", { count: -count })];
  return own === 0 ? [] : [localized("progress-even", { who: alone ? "alone" : "group" })];
}

/** The place of the asker, that of the group, and what lies between. */
export function standingLines(standing: Standing): string[] {
  const { text, group, alone } = standing;
  const groupLines =
    group === undefined || group === 0
      ? []
      : [
          localized("progress-group", {
            who: alone ? "alone" : "group",
            place: nameAt(text, group),
            bar: barOf(text, group),
          }),
        ];
  return [ownLine(standing), ...groupLines, ...comparison(standing)];
}
