import { onPress, onSubmit, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { suggestZones } from "../src/features/command/shared-options.ts";
import { suggestTimes } from "../src/features/reading-plan/days.ts";
import { buttons } from "../src/features/review/buttons.ts";
import { endReminder, setReminder } from "../src/features/review/remind.ts";
import { exportFormats, exportReply } from "../src/features/review/export.ts";
import {
  dropCard,
  nextReview,
  reviewReply,
  takeChoice,
  takeTypedAnswer,
  typeAnswer,
} from "../src/features/review/replies.ts";

export default defineCommandGroup({
  name: "review",
  showsKept: true,
  description: "The quiz questions that you missed, a few a day",
  feature: "quiz",
  subcommands: [
    defineSubcommand({
      name: "next",
      description: "The next question that you missed and that is due",
      options: {},
      run: (_options, context) => reviewReply(context),
    }),
    defineSubcommand({
      name: "remind",
      description: "Remind me every day, by direct message; without a time, no longer",
      options: {
        time: {
          type: "string",
          description: "When, such as 18:00 or 6 pm",
          maxLength: 20,
          suggest: suggestTimes,
        },
        zone: {
          type: "string",
          description: "The time zone, such as Europe/Vienna, CET or UTC+1; without it, the server's",
          maxLength: 60,
          suggest: suggestZones,
        },
      },
      run: setReminder,
    }),
    defineSubcommand({
      name: "export",
      description: "All questions that you missed as a file",
      options: {
        format: {
          type: "string",
          description: "For a spreadsheet or for Anki; without it, csv",
          choices: exportFormats.map((value) => ({ name: value, value })),
        },
      },
      run: ({ format = "csv" }, context) => exportReply(format, context),
    }),
  ],
  press: pressing(
    onPress(buttons.answer, takeChoice),
    onPress(buttons.type, typeAnswer),
    onSubmit(buttons.typed, ["answer"], takeTypedAnswer),
    onPress(buttons.next, (_fields, context) => nextReview(context)),
    onPress(buttons.quiet, endReminder),
    onPress(buttons.drop, dropCard),
  ),
});
