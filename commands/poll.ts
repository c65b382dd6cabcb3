import { defineCommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { pollLimits, postPoll } from "../src/features/polls/poll.ts";

export default defineCommand({
  name: "poll",
  description: "Vote on what to read next: texts of the shelf, or chapters",
  feature: "plan",
  options: {
    about: {
      type: "string",
      description: "What to choose from; without it, texts",
      choices: [
        { name: "texts of the shelf", value: "texts" },
        { name: "chapters of a text", value: "chapters" },
      ],
    },
    question: {
      type: "string",
      description: "What is asked; without it, what to read next",
      maxLength: pollLimits.question,
    },
    only: {
      type: "string",
      description: "Only these: words of their names or numbers of chapters, with ; between them",
      maxLength: 300,
    },
    hours: { type: "integer", description: "How long it is open; without it, 72", ...pollLimits.hours },
    several: { type: "boolean", description: "True: each may choose several" },
    channel: { type: "channel", description: "A channel to post it in; without it, here" },
    text: { ...textOption, description: "The text whose chapters are meant; without it, the first" },
  },
  run: postPoll,
});
