import type { Callable, Command, CommandContext, Options } from "../src/features/command/command.ts";
import { matching, suggestZones } from "../src/features/command/shared-options.ts";
import { textReply, type Reply } from "../src/dialogue/reply/reply.ts";
import { IbidError } from "../src/shared/error.ts";
import { featureNames, features, type Feature } from "../src/features/settings/switchable.ts";
import {
  changeSettings,
  settingsOf,
  timeOfDay,
  type GroupSettings,
  type SettingsChange,
} from "../src/features/settings/settings.ts";
import { readZone } from "../src/features/settings/time-zone.ts";

function linesOf(settings: GroupSettings, { library }: CommandContext): string[] {
  const { channels, privateAnswers, zone, quietHours, off } = settings;
  const on = features.filter((feature) => !off.includes(feature)).map((feature) => featureNames[feature]);
  return [
    `Text: “${library.index().text.title}” is asked here (/texts use)`,
    `Answers to commands: ${privateAnswers ? "for the asker alone" : "for all to see"} (/settings private)`,
    `Time zone: ${zone ?? "not set, so UTC"} (/settings zone)`,
    `Quiet hours: ${quietHours ? `from ${quietHours.from} to ${quietHours.to}` : "none"} (/settings quiet)`,
    `Questions in passing: ${channels.length === 0 ? "nowhere" : `in ${channels.length === 1 ? "1 channel" : `${channels.length} channels`}`} (/settings channel)`,
    `Switched on: ${on.join(", ") || "nothing"} (/settings feature)`,
  ];
}

async function page(ibid: CommandContext, said?: string): Promise<Reply> {
  const settings = await settingsOf(ibid.store, ibid.place.group);
  const lines = linesOf(settings, ibid);
  return { ...textReply([...(said === undefined ? [] : [said, ""]), ...lines].join("\n")), private: true };
}

async function change(ibid: CommandContext, changed: SettingsChange, said: string): Promise<Reply> {
  await changeSettings(ibid.store, ibid.place.group, changed);
  return page(ibid, said);
}

/** Discord offers the command to those who may manage the server, but a server can give it to others. */
function forManagers(callable: Callable): Callable {
  return {
    ...callable,
    run(options, ibid) {
      if (!ibid.asker.manages) {
        throw new IbidError(
          "permission",
          "Only members who may manage the server can change its settings: please ask one.",
        );
      }
      return callable.run(options, ibid);
    },
  };
}

const show: Callable = {
  name: "show",
  description: "How I am set up here",
  options: [],
  run: (_options, ibid) => page(ibid),
};

const privately: Callable = {
  name: "private",
  description: "Whether answers to commands are for the asker alone",
  options: [{ name: "answers", description: "True: for the asker alone", type: "boolean", required: true }],
  run(options, ibid) {
    const privateAnswers = options.flag("answers");
    const said = privateAnswers
      ? "From now on, only who asks sees the answer to a command. “private: false” shows it to all."
      : "From now on, all see the answers to commands. “private: true” hides one.";
    return change(ibid, { privateAnswers }, said);
  },
};

const zone: Callable = {
  name: "zone",
  description: "The time zone of the group",
  options: [
    {
      name: "zone",
      description: "Such as Europe/Vienna, or a city",
      type: "string",
      required: true,
      maxLength: 60,
      suggest: suggestZones,
    },
  ],
  run(options, ibid) {
    const named = readZone(options.string("zone") ?? "");
    return change(ibid, { zone: named }, `The time zone here is ${named} now.`);
  },
};

function timeIn(options: Options, name: string): string | undefined {
  const typed = options.string(name)?.trim();
  if (typed === undefined || timeOfDay.test(typed)) return typed;
  throw new IbidError("invalid-input", `“${typed}” is no time: write it like 07:00 or 22:30.`);
}

const quiet: Callable = {
  name: "quiet",
  description: "Hours in which I say nothing unasked; without times, none",
  options: [
    { name: "from", description: "Such as 22:00", type: "string", maxLength: 5 },
    { name: "to", description: "Such as 07:00", type: "string", maxLength: 5 },
  ],
  run(options, ibid) {
    const [from, to] = [timeIn(options, "from"), timeIn(options, "to")];
    if (from === undefined && to === undefined)
      return change(ibid, { quietHours: null }, "There are no quiet hours now.");
    if (from === undefined || to === undefined || from === to) {
      throw new IbidError(
        "invalid-input",
        "Quiet hours have a beginning and another time as their end: give both, or neither for none.",
      );
    }
    return change(ibid, { quietHours: { from, to } }, `From ${from} to ${to} I speak only when spoken to.`);
  },
};

/** How many channels questions in passing may be answered in. */
const mostChannels = 50;

const channel: Callable = {
  name: "channel",
  description: "Answer questions in passing in a channel, or no longer",
  options: [
    { name: "channel", description: "The channel", type: "channel", required: true },
    { name: "answer", description: "False: no longer", type: "boolean" },
  ],
  async run(options, ibid) {
    const id = options.string("channel") ?? "";
    const { channels } = await settingsOf(ibid.store, ibid.place.group);
    const others = channels.filter((each) => each !== id);
    if (options.has("answer") && !options.flag("answer")) {
      return change(ibid, { channels: others }, "There I answer only when I am mentioned now.");
    }
    if (others.length >= mostChannels) {
      throw new IbidError(
        "limit-reached",
        `More than ${mostChannels} channels are too many: take one away first.`,
      );
    }
    return change(
      ibid,
      { channels: [...others, id] },
      "There I answer what is plainly a question about the text, now and then, once those who run me let me read messages.",
    );
  },
};

function featureIn(options: Options): Feature {
  const typed = options.string("feature")?.trim().toLowerCase();
  const found = features.find((feature) => feature === typed || featureNames[feature] === typed);
  if (found) return found;
  throw new IbidError("invalid-input", `There is no feature “${typed}”. There are ${features.join(", ")}.`);
}

const feature: Callable = {
  name: "feature",
  description: "Switch something on or off",
  options: [
    {
      name: "feature",
      description: "What to switch",
      type: "string",
      required: true,
      maxLength: 40,
      suggest: (typed) =>
        matching(
          typed,
          features.map((value) => ({ name: featureNames[value], value })),
        ),
    },
    { name: "on", description: "False: off", type: "boolean", required: true },
  ],
  async run(options, ibid) {
    const named = featureIn(options);
    const { off } = await settingsOf(ibid.store, ibid.place.group);
    const others = off.filter((each) => each !== named);
    const on = options.flag("on");
    const said = `Now ${on ? "on" : "off"}: ${featureNames[named]}.`;
    return change(ibid, { off: on ? others : [...others, named] }, said);
  },
};

const settings: Command = {
  name: "settings",
  description: "How I am set up in this server",
  subcommands: [
    show,
    forManagers(privately),
    forManagers(zone),
    forManagers(quiet),
    forManagers(channel),
    forManagers(feature),
  ],
  forManagers: true,
};

export default settings;
