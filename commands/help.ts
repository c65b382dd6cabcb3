import { defineCommand } from "../src/features/command/command.ts";
import { textReply } from "../src/dialogue/reply/reply.ts";

const lines = [
  "Ask in your own words, and I quote the passage that answers, with its paragraph and notes.",
  "Ask on as you would of a person: “who was he?”, “why?”, “more”, “what note is that?”",
  "/ask: a question, as in “who was he?”",
  '/find: sentences by their words; "exact words", -without, ch:3, para:4, note:58 and note-text:word narrow it down',
  "/quote: whether a quotation is word for word",
  "/index: the people and dates of the text, and every place of a word",
  "/paragraph: a paragraph by its number",
  "/footnote: where a note stands, and what it says",
  "/note: notes in the margin, for the group or for you alone",
  "/discuss: a thread about a paragraph",
  "/quiz: questions about the text, and the scores",
  "/plan: read the text together, a portion at a time",
  "/card: a picture of a quotation",
  "/page: the texts on a web page, with your notes beside them",
  "/export: the text as a file, with your notes and discussions",
  "/privacy: what I keep about you, and how to delete it",
  "/settings: for those who manage the server",
  "/texts: what is on the shelf",
  "What I quote stands in the text word for word. What the text doesn't say, I don't answer.",
];

export default defineCommand({
  name: "help",
  description: "What you can ask, and how",
  options: {},
  run: () => textReply(lines.join("\n")),
});
