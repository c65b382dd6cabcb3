import { wordCounts } from "../../document/word-counts.ts";
import type { CommandContext } from "../command/context.ts";
import type { Suggest } from "../command/options.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Plan } from "../../store/study/plans.ts";
import { sayPace } from "./wording.ts";

/** The unfinished plans of the group, oldest first. */
export async function openPlans({ store, place }: Pick<CommandContext, "store" | "place">): Promise<Plan[]> {
  const plans = await store.plans.list(place.group);
  return plans.filter(({ state }) => state !== "finished");
}

/** Counts the words of the texts of plans or sessions, so that their readings take no time. Yields to the event loop meanwhile. */
export async function prepareReadings(
  plans: readonly Pick<Plan, "text">[],
  { library }: Pick<CommandContext, "library">,
): Promise<void> {
  const texts = library.texts.filter(({ id }) => plans.some(({ text }) => text === id));
  await Promise.all(texts.map((text) => wordCounts.prepare(text)));
}

/** The title of a plan's text; its id if the text is gone. */
export function titleOf({ text }: Plan, { library }: Pick<CommandContext, "library">): string {
  return library.texts.find(({ id }) => id === text)?.title ?? text;
}

function organises({ manages, moderates }: CommandContext["asker"]): boolean {
  return manages || moderates;
}

/** @throws IbidError when the member may not change plans */
export function checkOrganises({ asker }: CommandContext): void {
  if (organises(asker)) return;
  throw new IbidError("permission", localizable("plan-organisers-only"));
}

/**
 * The plan with that id; without an id, the only one of the channel, or else the only one of the group.
 *
 * @throws IbidError when there is none, or several
 */
export async function findPlan(id: string | undefined, context: CommandContext): Promise<Plan> {
  const plans = await openPlans(context);
  if (plans.length === 0) throw new IbidError("not-found", localizable("plan-missing"));
  const here = plans.filter(({ channel }) => channel === context.place.channel);
  const named = plans.find((plan) => plan.id === id);
  const [only, another] = here.length > 0 ? here : plans;
  const found = id === undefined && another === undefined ? only : named;
  if (found) {
    await prepareReadings([found], context);
    return found;
  }
  throw new IbidError("invalid-input", localizable("plan-several"));
}

/** Suggests the plans of the group, to those who may change them with the names of their channels. */
export const suggestPlans: Suggest<string> = async (typed, _selection, context) => {
  const { channels, asker } = context;
  const choices = (await openPlans(context)).map(async (plan) => {
    const place = organises(asker) ? (await channels?.find(plan.channel))?.name : undefined;
    const name = [titleOf(plan, context), place, sayPace(plan)].filter(Boolean).join(" · ");
    return { name, value: plan.id };
  });
  return (await Promise.all(choices)).filter(({ name }) =>
    name.toLowerCase().includes(typed.trim().toLowerCase()),
  );
};
