import { onPress, onSubmit, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { suggestZones, textOption } from "../src/features/command/shared-options.ts";
import { suggestTimes } from "../src/features/reading-plan/days.ts";
import { buttons } from "../src/features/sessions/buttons.ts";
import { suggestDates } from "../src/features/sessions/date.ts";
import { listSessions } from "../src/features/sessions/list.ts";
import {
  cancelSession,
  durations,
  longestTitle,
  planSession,
  reminders,
  suggestSessions,
} from "../src/features/sessions/plan.ts";
import {
  askForm,
  askQuestion,
  attend,
  longestQuestion,
  questionsReply,
  takeQuestion,
  withdrawQuestion,
} from "../src/features/sessions/take-part.ts";

const whichSession = {
  type: "string",
  description: "Which session; without it, the next",
  suggest: suggestSessions,
} as const;

export default defineCommandGroup({
  name: "session",
  takesPart: true,
  showsKept: true,
  description: "Meet to talk about what you have read",
  feature: "plan",
  subcommands: [
    defineSubcommand({
      name: "list",
      description: "The sessions to come, and the last ones",
      options: {},
      run: (_options, context) => listSessions(context),
    }),
    defineSubcommand({
      name: "plan",
      description: "Plan a date to talk, with an event and a reminder",
      options: {
        date: {
          type: "string",
          description: "Such as Friday, 4 Dec or 2026-12-04",
          required: true,
          maxLength: 40,
          suggest: suggestDates,
        },
        time: {
          type: "string",
          description: "When, such as 18:00 or 6 pm",
          required: true,
          maxLength: 20,
          suggest: suggestTimes,
        },
        reading: {
          type: "string",
          description: "What to read for it, such as 4-9, chapter 3 or pages 12-20",
          maxLength: 100,
        },
        title: { type: "string", description: "What it is called", maxLength: longestTitle },
        minutes: { type: "integer", description: "How long it takes; without it, 60", ...durations },
        voice: { type: "channel", description: "A voice channel to meet in; without it, you write here" },
        channel: { type: "channel", description: "A channel to announce it in; without it, here" },
        role: { type: "role", description: "A role to call for it" },
        remind: {
          type: "integer",
          description: "How many minutes before I remind you; without it, 60",
          ...reminders,
        },
        zone: {
          type: "string",
          description: "The time zone, such as Europe/Vienna, CET or UTC+1; without it, the server's",
          maxLength: 60,
          suggest: suggestZones,
        },
        text: textOption,
      },
      run: planSession,
    }),
    defineSubcommand({
      name: "ask",
      description: "A question to talk about, listed when the session begins",
      options: {
        question: {
          type: "string",
          description: "What you want to talk about",
          required: true,
          maxLength: longestQuestion,
        },
        session: whichSession,
      },
      run: askQuestion,
    }),
    defineSubcommand({
      name: "cancel",
      description: "Cancel a session and its event",
      options: { session: whichSession },
      run: cancelSession,
    }),
  ],
  press: pressing(
    onPress(buttons.ask, askForm),
    onSubmit(buttons.asked, ["question"], takeQuestion),
    onPress(buttons.questions, questionsReply),
    onPress(buttons.withdraw, withdrawQuestion),
    onPress(buttons.here, attend),
  ),
});
