import type { CommandContext } from "../command/context.ts";
import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { Plan, PlanChange } from "../../store/study/plans.ts";
import { positionBefore, readingName, readingOf } from "./readings.ts";
import { occurrenceAfter } from "./schedule.ts";
import { buttons } from "./buttons.ts";
import { checkOrganises, titleOf } from "./choice.ts";
import { channelsFor } from "./start.ts";
import { nextLine } from "./status.ts";

async function changed(
  plan: Plan,
  change: PlanChange,
  sentence: string,
  context: CommandContext,
): Promise<Reply> {
  const now = await context.store.plans.update(context.place.group, plan.id, change);
  if (!now) throw new IbidError("outdated", localizable("plan-gone"));
  return textReply([sentence, nextLine(now, context)].join("\n"));
}

/** Pauses a plan: nothing is posted until it is resumed. */
export function pause(plan: Plan, context: CommandContext): Promise<Reply> {
  if (plan.state === "paused") throw new IbidError("outdated", localizable("plan-paused-already"));
  return changed(
    plan,
    { state: "paused", trouble: null },
    localized("plan-paused", { title: titleOf(plan, context) }),
    context,
  );
}

/** Resumes a plan with the next date from now. Readings that fell into the pause are not made up for. */
export async function resume(plan: Plan, context: CommandContext): Promise<Reply> {
  if (plan.state === "running") throw new IbidError("outdated", localizable("plan-not-paused"));
  await channelsFor(context).check(plan.channel, plan.thread);
  const startsOn = occurrenceAfter(plan, context.now).key;
  const change = { state: "running", trouble: null, startsOn } as const;
  return changed(plan, change, localized("plan-resumed", { title: titleOf(plan, context) }), context);
}

/** Skips the next reading. */
export function skip(plan: Plan, context: CommandContext): Promise<Reply> {
  const { text } = context.library.index(plan.text);
  const [current, next] = [readingOf(text, plan), readingOf(text, plan, 1)];
  if (!current || !next) throw new IbidError("outdated", localizable("plan-last-reading"));
  return changed(
    plan,
    { position: positionBefore(plan, next) },
    localized("plan-skipped", { reading: readingName(text, current) }),
    context,
  );
}

/** Goes back to the last reading. */
export function back(plan: Plan, context: CommandContext): Promise<Reply> {
  const { text } = context.library.index(plan.text);
  const before = readingOf(text, plan, -1);
  if (!before || positionBefore(plan, before) >= plan.position)
    throw new IbidError("outdated", localizable("plan-first-reading"));
  return changed(plan, { position: positionBefore(plan, before) }, localized("plan-one-back"), context);
}

/** Asks for confirmation before a plan is stopped. */
export function confirmStop(plan: Plan, context: CommandContext): Reply {
  const action = buttons.stop.encode({ plan: plan.id });
  return privateReply(() =>
    textReply(localized("plan-stop-question", { title: titleOf(plan, context) }), [
      { label: localized("plan-stop-button"), danger: true, action },
    ]),
  );
}

/** Stops a plan, in place of the question. */
export async function stop({ plan }: { readonly plan: string }, context: CommandContext): Promise<Reply> {
  checkOrganises(context);
  const wasThere = await context.store.plans.remove(context.place.group, plan);
  const said = privateReply(() => textReply(localized(wasThere ? "plan-stopped" : "plan-stopped-already")));
  return { ...said, replaces: true };
}
