import type { CommandContext } from "../command/context.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Plan } from "../../store/plans.ts";
import { readingName, readingOf } from "./readings.ts";
import { occurrenceFrom } from "./schedule.ts";
import { progressBar, sayPace, sayWhen } from "./wording.ts";
import { openPlans, titleOf } from "./choice.ts";

/** "¶5–6 next on Wed 21 Jan, 18:00". */
export function nextLine(plan: Plan, { library, now }: CommandContext): string {
  const text = library.texts.find(({ id }) => id === plan.text);
  const reading = text && readingOf(text, plan);
  if (!reading) return "There is nothing left to read.";
  const name = readingName(text, reading);
  if (plan.state === "paused") return `${name} comes next, after /plan resume.`;
  const due = occurrenceFrom(plan, plan.startsOn);
  return due && due.at > now
    ? `${name} next on ${sayWhen(due.at, plan.zone)}.`
    : `${name} next, in a moment.`;
}

function statusOf(plan: Plan, context: CommandContext): string {
  const text = context.library.texts.find(({ id }) => id === plan.text);
  const count = (text?.paragraphs.length ?? plan.position) + 1 - plan.first;
  const read = plan.position - plan.first;
  return [
    titleOf(plan, context),
    ...(text ? [`${progressBar(Math.min(1, read / count))} · ${nextLine(plan, context)}`] : []),
    `${sayPace(plan)}${plan.state === "paused" ? ", paused" : ""}`,
    ...(plan.trouble === null ? [] : [`It was paused because something was wrong: ${plan.trouble}`]),
  ].join("\n");
}

/** The progress of the group's plans. */
export async function statusReply(context: CommandContext): Promise<Reply> {
  const plans = await openPlans(context);
  if (plans.length > 0) return textReply(plans.map((plan) => statusOf(plan, context)).join("\n\n"));
  return textReply(
    "No reading plan runs here. /plan start begins one: so many paragraphs a day, in a channel.",
  );
}

/** The progress of one plan, for the member who presses "Progress". */
export async function planStatusReply(
  { plan: id }: { readonly plan: string },
  context: CommandContext,
): Promise<Reply> {
  const plan = (await openPlans(context)).find((each) => each.id === id);
  const sentence = plan ? statusOf(plan, context) : "This reading plan has come to its end.";
  return { ...textReply(sentence), private: true };
}
