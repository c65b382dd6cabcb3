import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { suggestZones } from "../src/features/command/shared-options.ts";
import {
  setChannel,
  setDeleted,
  setDigest,
  setFeature,
  setLanguage,
  setNotes,
  setPrivateAnswers,
  setQuietHours,
  setSpoilers,
  setZone,
  settingsReply,
} from "../src/features/settings/replies.ts";
import { featureName, features } from "../src/features/settings/switchable.ts";
import { locales, nameOfLocale } from "../src/shared/locale/locales.ts";

export default defineCommandGroup({
  name: "settings",
  description: "How I am set up in this server",
  isPrivate: true,
  subcommands: [
    defineSubcommand({
      name: "show",
      description: "How I am set up here",
      options: {},
      run: (_options, context) => settingsReply(context),
    }),
    defineSubcommand({
      name: "private",
      description: "Whether answers to commands are for the asker alone",
      options: {
        answers: { type: "boolean", description: "True: for the asker alone", required: true },
      },
      run: setPrivateAnswers,
    }),
    defineSubcommand({
      name: "language",
      description: "The language I speak here",
      options: {
        language: {
          type: "string",
          description: "The language of all my replies here",
          required: true,
          choices: [
            { name: "each member's own, and the server's for all", value: "auto" },
            ...locales.map((value) => ({ name: nameOfLocale(value), value })),
          ],
        },
      },
      run: setLanguage,
    }),
    defineSubcommand({
      name: "zone",
      description: "The time zone of the group",
      options: {
        zone: {
          type: "string",
          description: "Such as Europe/Vienna, or a city",
          required: true,
          maxLength: 60,
          suggest: suggestZones,
        },
      },
      run: setZone,
    }),
    defineSubcommand({
      name: "quiet",
      description: "Hours in which I say nothing unasked; without times, none",
      options: {
        from: { type: "string", description: "Such as 22:00", maxLength: 5 },
        to: { type: "string", description: "Such as 07:00", maxLength: 5 },
      },
      run: setQuietHours,
    }),
    defineSubcommand({
      name: "deleted",
      description: "What becomes of an answer whose question is deleted",
      options: {
        answer: {
          type: "string",
          description: "Removed, or one line stays",
          required: true,
          choices: [
            { name: "it is removed", value: "remove" },
            { name: "one line stays", value: "line" },
          ],
        },
      },
      run: setDeleted,
    }),
    defineSubcommand({
      name: "channel",
      description: "Answer questions in passing in a channel, or no longer",
      options: {
        channel: { type: "channel", description: "The channel", required: true },
        answer: { type: "boolean", description: "False: no longer" },
      },
      run: setChannel,
    }),
    defineSubcommand({
      name: "digest",
      description: "A channel for a weekly digest of new notes; without one, none",
      options: { channel: { type: "channel", description: "The channel" } },
      run: setDigest,
    }),
    defineSubcommand({
      name: "spoilers",
      description: "Whether answers go only as far as the reading plan",
      options: {
        until: {
          type: "string",
          description: "How far answers go in a text that a plan follows",
          required: true,
          choices: [
            { name: "as far as the plan has read", value: "plan" },
            { name: "through the whole text", value: "off" },
          ],
        },
      },
      run: setSpoilers,
    }),
    defineSubcommand({
      name: "notes",
      description: "Whether notes of others are seen before one's own",
      options: {
        others: {
          type: "string",
          description: "When notes of others on a paragraph are seen",
          required: true,
          choices: [
            { name: "always", value: "always" },
            { name: "after one's own on that paragraph", value: "later" },
          ],
        },
      },
      run: setNotes,
    }),
    defineSubcommand({
      name: "feature",
      description: "Switch something on or off",
      options: {
        feature: {
          type: "string",
          description: "What to switch",
          required: true,
          choices: features.map((value) => ({ name: featureName(value), value })),
        },
        on: { type: "boolean", description: "False: off", required: true },
      },
      run: setFeature,
    }),
  ],
  forManagers: true,
});
