import { onPress, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import {
  buttons,
  longestWords,
  onDates,
  onPeople,
  onMentions,
  onWord,
  suggestPeople,
} from "../src/features/text-index/replies.ts";

const who = defineSubcommand({
  name: "who",
  description: "The people and institutions of the text, and where they are mentioned",
  options: {
    name: {
      type: "string",
      description: "Whose mentions to show; without it, a list of all",
      maxLength: longestWords,
      withoutMentions: "words",
      suggest: suggestPeople,
    },
    text: textOption,
  },
  run({ name, text }, context) {
    const { fingerprint } = context.library.indexNamed(text).text;
    return name === undefined
      ? onPeople({ fingerprint, page: 0 }, context)
      : onMentions({ fingerprint, page: 0, words: name }, context);
  },
});

const when = defineSubcommand({
  name: "when",
  description: "The dates in the text, in order, each with its sentence",
  options: { text: textOption },
  run({ text }, context) {
    const { fingerprint } = context.library.indexNamed(text).text;
    return onDates({ fingerprint, page: 0 }, context);
  },
});

const word = defineSubcommand({
  name: "word",
  description: "Every place of a word, in all its forms, with what stands around it",
  options: {
    word: {
      type: "string",
      description: "A word, or several that follow one another",
      required: true,
      maxLength: longestWords,
      withoutMentions: "words",
    },
    text: textOption,
  },
  run({ word: words, text }, context) {
    const { fingerprint } = context.library.indexNamed(text).text;
    return onWord({ fingerprint, page: 0, words }, context);
  },
});

export default defineCommandGroup({
  name: "index",
  description: "The index of the text: people, dates, words",
  subcommands: [who, when, word],
  press: pressing(
    onPress(buttons.who, onPeople),
    onPress(buttons.name, onMentions),
    onPress(buttons.when, onDates),
    onPress(buttons.word, onWord),
  ),
});
