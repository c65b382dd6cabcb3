import type { Callable, Command, CommandContext, Options } from "../src/features/command/command.ts";
import { matching, textOption } from "../src/features/command/shared-options.ts";
import type { Reply } from "../src/dialogue/reply/reply.ts";
import { IbidError } from "../src/shared/error.ts";
import {
  datesReply,
  longestWords,
  peopleReply,
  somebodyReply,
  wordReply,
} from "../src/features/text-index/replies.ts";

function indexOf(options: Options, { library }: CommandContext) {
  return library.index(options.string("text"));
}

const who: Callable = {
  name: "who",
  description: "The people and institutions of the text, and where they are mentioned",
  options: [
    {
      name: "name",
      description: "Whose mentions to show; without it, a list of all",
      type: "string",
      maxLength: longestWords,
      suggest: (typed, options, ibid) =>
        matching(
          typed,
          indexOf(options, ibid).names.peopleAndInstitutions.map(({ name, usage }) => ({
            name: `${name} (${usage.times})`,
            value: name,
          })),
        ),
    },
    textOption,
  ],
  run(options, ibid) {
    const index = indexOf(options, ibid);
    const name = options.string("name");
    return name === undefined ? peopleReply(index, 1) : somebodyReply(index, name, 1);
  },
};

const when: Callable = {
  name: "when",
  description: "The dates in the text, in order, each with its sentence",
  options: [textOption],
  run: (options, ibid) => datesReply(indexOf(options, ibid).text, 1),
};

const word: Callable = {
  name: "word",
  description: "Every place of a word, in all its forms, with what stands around it",
  options: [
    {
      name: "word",
      description: "A word, or several that follow one another",
      type: "string",
      required: true,
      maxLength: longestWords,
    },
    textOption,
  ],
  run: (options, ibid) => wordReply(indexOf(options, ibid), options.string("word") ?? "", 1),
};

/** Another page, in place of the one whose button was pressed; the first of somebody's mentions, beside the list. */
function press(rest: string, { library }: CommandContext): Reply {
  const [, kind = "", fingerprint = "", number, words = ""] =
    /^([a-z]+):([\w-]{8}):(\d{1,6}):(.*)$/s.exec(rest) ?? [];
  const text = library.byFingerprint(fingerprint);
  if (!text) throw new IbidError("text-changed", "The text has changed since then; please ask again.");
  const page = Number(number);
  switch (kind) {
    case "who":
      return { ...peopleReply(library.index(text.id), page), replaces: true };
    case "name":
      return { ...somebodyReply(library.index(text.id), words, page), replaces: page > 0 };
    case "when":
      return { ...datesReply(text, page), replaces: true };
    default:
      return { ...wordReply(library.index(text.id), words, page), replaces: true };
  }
}

const index: Command = {
  name: "index",
  description: "The index of the text: people, dates, words",
  subcommands: [who, when, word],
  press,
};

export default index;
