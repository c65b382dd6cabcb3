import type { Callable, Command, CommandOption, CommandContext } from "../src/features/command/command.ts";
import {
  matching,
  paragraphOption,
  suggestZones,
  textOption,
} from "../src/features/command/shared-options.ts";
import type { Reply } from "../src/dialogue/reply/reply.ts";
import type { Plan } from "../src/store/plans.ts";
import { usualDays } from "../src/features/reading-plan/days.ts";
import { askToStop, back, pause, resume, skip, stop } from "../src/features/reading-plan/change.ts";
import { forOrganisers, planMeant, suggestPlans } from "../src/features/reading-plan/choice.ts";
import { startPlan } from "../src/features/reading-plan/start.ts";
import { statusReply } from "../src/features/reading-plan/status.ts";
import { nextPage } from "../src/features/reading-plan/reading-reply.ts";

function choices(values: readonly string[]) {
  return (typed: string) =>
    matching(
      typed,
      values.map((value) => ({ name: value, value })),
    );
}

const start: Callable = {
  name: "start",
  description: "Read a text together: so much at a time, on these days, in a channel",
  options: [
    {
      name: "amount",
      description: "How many paragraphs or words at a time",
      type: "integer",
      required: true,
      min: 1,
      max: 100_000,
    },
    {
      name: "unit",
      description: "Paragraphs, or words up to the end of a paragraph; without it, paragraphs",
      type: "string",
      suggest: choices(["paragraphs", "words"]),
    },
    {
      name: "days",
      description: "daily, weekdays, weekends, or days such as mon, wed, fri; without it, daily",
      type: "string",
      maxLength: 100,
      suggest: choices(usualDays),
    },
    {
      name: "time",
      description: "When, such as 18:00 or 6 pm; without it, 18:00",
      type: "string",
      maxLength: 20,
    },
    {
      name: "zone",
      description: "The time zone, such as Europe/Vienna; without it, the server's",
      type: "string",
      maxLength: 60,
      suggest: suggestZones,
    },
    { name: "channel", description: "Where to post; without it, here", type: "channel" },
    { name: "thread", description: "Open a thread for each reading", type: "boolean" },
    { name: "role", description: "A role to call for each reading", type: "role" },
    {
      ...paragraphOption,
      name: "from",
      description: "The paragraph to begin with, by number or first words",
    },
    textOption,
  ],
  run(options, ibid) {
    forOrganisers(ibid);
    return startPlan(options, ibid);
  },
};

const planOption: CommandOption = {
  name: "plan",
  description: "Which plan, where there are several",
  type: "string",
  suggest: suggestPlans,
};

/** Something that is done with a plan, by those who may. */
function doing(
  name: string,
  description: string,
  work: (plan: Plan, ibid: CommandContext) => Reply | Promise<Reply>,
): Callable {
  return {
    name,
    description,
    options: [planOption],
    async run(options, ibid) {
      forOrganisers(ibid);
      return work(await planMeant(options.string("plan"), ibid), ibid);
    },
  };
}

const plan: Command = {
  name: "plan",
  description: "Read a text together, a portion at a time",
  feature: "plan",
  subcommands: [
    {
      name: "status",
      description: "How far the reading is, and what comes next",
      options: [],
      run: (_options, ibid) => statusReply(ibid),
    },
    start,
    doing("pause", "Post no more until it is resumed", pause),
    doing("resume", "Go on with a paused plan", resume),
    doing("skip", "Leave the next reading out", skip),
    doing("back", "Have the last reading again", back),
    doing("stop", "End a plan", askToStop),
  ],
  async press(rest, ibid) {
    const [what, id = "", ...others] = rest.split(";");
    if (what === "read") return nextPage([id, ...others], ibid);
    if (what !== "stop") return { ...(await statusReply(ibid, id)), private: true };
    forOrganisers(ibid);
    return stop(id, ibid);
  },
};

export default plan;
