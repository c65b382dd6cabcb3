import type { CommandContext, Suggest } from "../command/command.ts";
import { IbidError } from "../../shared/error.ts";
import type { Plan } from "../../store/plans.ts";
import { sayPace } from "./wording.ts";

/** The plans of the group that aren't finished, oldest first. */
export async function openPlans({ store, place }: Pick<CommandContext, "store" | "place">): Promise<Plan[]> {
  const plans = await store.plans.list(place.group);
  return plans.filter(({ state }) => state !== "finished");
}

/** What a plan's text is called; its id when the text is gone. */
export function titleOf({ text }: Plan, { library }: Pick<CommandContext, "library">): string {
  return library.texts.find(({ id }) => id === text)?.title ?? text;
}

/** @throws IbidError when the member may not change plans */
export function forOrganisers({ asker }: CommandContext): void {
  if (asker.manages || asker.moderates) return;
  throw new IbidError(
    "permission",
    "Only those who may manage the server or its messages can change reading plans; /plan status is for all.",
  );
}

/**
 * The plan that somebody means: the one named, or the only one here, or the only one there is.
 *
 * @throws IbidError when there is none, or several
 */
export async function planMeant(id: string | undefined, ibid: CommandContext): Promise<Plan> {
  const plans = await openPlans(ibid);
  if (plans.length === 0)
    throw new IbidError("not-found", "No reading plan runs here: /plan start begins one.");
  const here = plans.filter(({ channel }) => channel === ibid.place.channel);
  const named = plans.find((plan) => plan.id === id);
  const [only, another] = here.length > 0 ? here : plans;
  const meant = id === undefined && another === undefined ? only : named;
  if (meant) return meant;
  throw new IbidError(
    "invalid-input",
    "There are several reading plans: pick one from the list that opens at “plan”.",
  );
}

/** Suggests the plans of the group. */
export const suggestPlans: Suggest<string> = async (typed, _options, ibid) => {
  const plans = await openPlans(ibid);
  return plans
    .map((plan) => ({ name: `${titleOf(plan, ibid)} · ${sayPace(plan)}`, value: plan.id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
};
