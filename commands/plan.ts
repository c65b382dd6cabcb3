import { onPress, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import type { CommandContext } from "../src/features/command/context.ts";
import { paragraphOption, suggestZones, textOption } from "../src/features/command/shared-options.ts";
import type { Reply } from "../src/dialogue/reply/reply.ts";
import type { Plan } from "../src/store/study/plans.ts";
import { buttons } from "../src/features/reading-plan/buttons.ts";
import { back, confirmStop, pause, resume, skip, stop } from "../src/features/reading-plan/change.ts";
import { checkOrganises, findPlan, suggestPlans } from "../src/features/reading-plan/choice.ts";
import { suggestDays, suggestTimes } from "../src/features/reading-plan/days.ts";
import { editPlan } from "../src/features/reading-plan/edit.ts";
import { nextPage } from "../src/features/reading-plan/reading-reply.ts";
import { startPlan } from "../src/features/reading-plan/start.ts";
import { suggestDates } from "../src/features/sessions/date.ts";
import { planStatusReply, statusReply } from "../src/features/reading-plan/status.ts";

const amount = {
  type: "integer",
  description: "How many paragraphs, words or verses at a time",
  min: 1,
  max: 100_000,
} as const;

const unit = {
  type: "string",
  description: "Paragraphs, verses, or words up to the end of a paragraph",
  choices: [
    { name: "paragraphs", value: "paragraphs" },
    { name: "words", value: "words" },
    { name: "verses", value: "verses" },
  ],
} as const;

const days = {
  type: "string",
  description: "daily, weekdays, weekends, or days such as mon, wed, fri",
  maxLength: 100,
  suggest: suggestDays,
} as const;

const time = {
  type: "string",
  description: "When, such as 18:00 or 6 pm",
  maxLength: 20,
  suggest: suggestTimes,
} as const;

const zone = {
  type: "string",
  description: "The time zone, such as Europe/Vienna, CET or UTC+1",
  maxLength: 60,
  suggest: suggestZones,
} as const;

const date = { type: "string", maxLength: 40, suggest: suggestDates } as const;

const whichPlan = {
  type: "string",
  description: "Which plan, where there are several",
  suggest: suggestPlans,
} as const;

const start = defineSubcommand({
  name: "start",
  description: "Read a text together: so much at a time, on these days, in a channel",
  options: {
    amount: { ...amount, required: true },
    unit: { ...unit, description: `${unit.description}; without it, paragraphs` },
    order: {
      type: "string",
      description: "In the order of the text, or at random; without it, in order",
      choices: [
        { name: "in the order of the text", value: "text" },
        { name: "at random", value: "random" },
      ],
    },
    days: { ...days, description: `${days.description}; without it, daily` },
    time: { ...time, description: `${time.description}; without it, 18:00` },
    zone: { ...zone, description: `${zone.description}; without it, the server's` },
    date: {
      ...date,
      description: "The first day, such as Monday or 4 Jan; without it, as soon as it is time",
    },
    channel: { type: "channel", description: "A channel or a forum to post in; without it, here" },
    thread: { type: "boolean", description: "Open a thread for each reading" },
    role: { type: "role", description: "A role to call for each reading" },
    from: {
      ...paragraphOption,
      description: "The paragraph to begin with, by number or first words; or the verse",
    },
    text: textOption,
  },
  run: startPlan,
});

/** A subcommand that changes a plan. */
function changing(
  name: string,
  description: string,
  change: (plan: Plan, context: CommandContext) => Reply | Promise<Reply>,
) {
  return defineSubcommand({
    name,
    description,
    options: { plan: whichPlan },
    async run({ plan }, context) {
      checkOrganises(context);
      return change(await findPlan(plan, context), context);
    },
  });
}

const edit = defineSubcommand({
  name: "edit",
  description: "Change a plan, which goes on where it is",
  options: {
    amount,
    unit,
    days,
    time,
    zone,
    date: { ...date, description: "The day of the next reading, such as Monday or 4 Jan" },
    channel: { type: "channel", description: "A channel or a forum to post in" },
    thread: { type: "boolean", description: "Open a thread for each reading" },
    role: { type: "role", description: "A role to call for each reading" },
    call: { type: "boolean", description: "False: call no role any more" },
    plan: whichPlan,
  },
  async run({ plan, ...changes }, context) {
    checkOrganises(context);
    return editPlan(await findPlan(plan, context), changes, context);
  },
});

export default defineCommandGroup({
  name: "plan",
  showsKept: true,
  description: "Read a text together, a portion at a time",
  feature: "plan",
  subcommands: [
    defineSubcommand({
      name: "status",
      description: "How far the reading is, and what comes next",
      options: {},
      run: (_options, context) => statusReply(context),
    }),
    start,
    edit,
    changing("pause", "Post no more until it is resumed", pause),
    changing("resume", "Go on with a paused plan", resume),
    changing("skip", "Leave the next reading out", skip),
    changing("back", "Have the last reading again", back),
    changing("stop", "End a plan", confirmStop),
  ],
  press: pressing(
    onPress(buttons.read, nextPage),
    onPress(buttons.status, planStatusReply),
    onPress(buttons.stop, stop),
  ),
});
