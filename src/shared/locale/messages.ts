// Written by `npm run messages` from the files in locales/en.

type None = object;

/** The variables of each message. */
export interface Messages {
  "discord-failed": None;
  "discord-not-helpful": None;
  "discord-plan-paused": None;
  "discord-question-deleted": None;
  "discord-reading-failed": { trouble: string; further: string };
  "discord-reading-refused": None;
  "discord-reading-retried": None;
  "discord-too-late": None;
  "discord-unreadable-reply": None;
  "settings-answer-removed": None;
  "settings-answers": { for: "asker" | "all" };
  "settings-answers-private": None;
  "settings-answers-public": None;
  "settings-channel-joined": None;
  "settings-channel-left": None;
  "settings-deleted": { answer: "line" | "removed" };
  "settings-feature-name": { feature: "discuss" | "notes" | "plan" | "quiz" | "passing" | "places" };
  "settings-half-quiet-hours": None;
  "settings-language": { language: string };
  "settings-language-freed": None;
  "settings-language-set": { language: string };
  "settings-language-unset": None;
  "settings-line-stays": None;
  "settings-manages-not": None;
  "settings-no-quiet-hours": None;
  "settings-no-time": { typed: string };
  "settings-nothing-on": None;
  "settings-passing": { channels: number };
  "settings-passing-nowhere": None;
  "settings-quiet-hours": { from: string; to: string };
  "settings-quiet-hours-ended": None;
  "settings-quiet-hours-set": { from: string; to: string };
  "settings-similar-zone": { typed: string; zone: string };
  "settings-switched": { state: "on" | "off"; feature: string };
  "settings-switched-off": { feature: string };
  "settings-switched-on": { features: string };
  "settings-text": { title: string };
  "settings-too-many-channels": { most: number };
  "settings-unknown-zone": { typed: string };
  "settings-zone": { zone: string };
  "settings-zone-set": { zone: string; clock: string };
  "settings-zone-unset": None;
}
