import type { CommandContext } from "../command/command.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Plan } from "../../store/plans.ts";
import { portionName, readingOf } from "./portions.ts";
import { occurrenceFrom } from "./schedule.ts";
import { progressBar, sayPace, sayWhen } from "./wording.ts";
import { openPlans, titleOf } from "./choice.ts";

/** "¶5–6 next on Wed 21 Jan, 18:00". */
export function nextLine(plan: Plan, { library, now }: CommandContext): string {
  const text = library.texts.find(({ id }) => id === plan.text);
  const reading = text && readingOf(text, plan);
  if (!reading) return "There is nothing left to read.";
  const name = portionName(text, reading);
  if (plan.state === "paused") return `${name} comes next, after /plan resume.`;
  const due = occurrenceFrom(plan, plan.startsOn);
  return due && due.at > now
    ? `${name} next on ${sayWhen(due.at, plan.zone)}.`
    : `${name} next, in a moment.`;
}

function statusOf(plan: Plan, ibid: CommandContext): string {
  const text = ibid.library.texts.find(({ id }) => id === plan.text);
  const count = (text?.paragraphs.length ?? plan.position) + 1 - plan.first;
  const read = plan.position - plan.first;
  return [
    titleOf(plan, ibid),
    ...(text ? [`${progressBar(Math.min(1, read / count))} · ${nextLine(plan, ibid)}`] : []),
    `${sayPace(plan)}${plan.state === "paused" ? ", paused" : ""}`,
    ...(plan.trouble === null ? [] : [`It was paused because something was wrong: ${plan.trouble}`]),
  ].join("\n");
}

/** How far these plans are. */
export async function statusReply(ibid: CommandContext, id?: string): Promise<Reply> {
  const plans = await openPlans(ibid);
  const shown = plans.filter((plan) => id === undefined || plan.id === id);
  if (shown.length > 0) return textReply(shown.map((plan) => statusOf(plan, ibid)).join("\n\n"));
  if (id !== undefined) return textReply("This reading plan has come to its end.");
  return textReply(
    "No reading plan runs here. /plan start begins one: so many paragraphs a day, in a channel.",
  );
}
