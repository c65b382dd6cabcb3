import type { Button, Reply } from "../../dialogue/reply/reply.ts";
import { textReply } from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import type { CommandContext } from "../command/context.ts";
import { examplesOn } from "./examples.ts";

const groups: readonly (readonly [heading: string, lines: readonly string[]])[] = [
  [
    "Ask and look up",
    [
      "Ask in your own words, or /ask; then “who was he?”, “why?”, “more”, “what note is that?”",
      '/find: sentences by their words; "exact words", -without, ch:3, para:4, note:58 and note-text:word narrow it down',
      "/paragraph, /footnote: by their numbers; /random: a passage at random",
      "/quote: whether a quotation is word for word",
      "/index who, /index when, /index word: people, dates, and every place of a word; /define: what it means",
    ],
  ],
  [
    "Read together",
    [
      "/plan start, /plan status: the text, a portion at a time",
      "/note add, /note list: notes in the margin, for the group or for you alone",
      "/discuss: a thread about a paragraph",
      "/quiz play, /quiz scores: questions about the text",
      "/page: the texts on a web page; /card: a picture of a quotation",
      "/export: the text as a file, with your notes and discussions",
    ],
  ],
  [
    "Set up",
    [
      "/texts list, /texts add, /texts use: what is on the shelf, and what is asked here",
      "/settings show: for those who manage the server",
      "/privacy show: what I keep about you, and how to delete it",
      "/about: version, and how to invite me",
      "A message's menu (Apps): Ask the text about this, Check this quotation, Keep as note, Remove this answer",
    ],
  ],
];

/** Buttons that ask the examples. */
async function exampleButtons(index: TextIndex): Promise<Button[]> {
  const { fingerprint } = index.text;
  const examples = await examplesOn(index);
  return examples.map((words) => ({ label: words, action: { kind: "ask", fingerprint, words } }));
}

/** The commands and the kinds of questions in three groups, with examples to try on the text of the place. */
export async function helpReply({ library }: CommandContext): Promise<Reply> {
  const index = library.index();
  const paragraphs = groups.map(([heading, lines]) =>
    [heading, ...lines.map((line) => `• ${line}`)].join("\n"),
  );
  const promise = "What I quote stands in the text word for word. What the text doesn't say, I don't answer.";
  const tryIt = `Try it on “${index.text.title}”:`;
  return {
    ...textReply([promise, ...paragraphs, tryIt].join("\n\n"), await exampleButtons(index)),
    private: true,
    linksCommands: true,
  };
}

/** The first message in a server: who may do what, and a first question. */
export async function welcomeReply(index: TextIndex): Promise<Reply> {
  const lines = [
    `Hello, I'm Ibid. I answer questions about “${index.text.title}” by quoting it, with paragraph and note numbers.`,
    "Everybody can mention me with a question. Those who manage the server can add texts with /texts add, start reading " +
      "together with /plan start, and set me up with /settings show. /help says the rest.",
    "Try a first question:",
  ];
  return { ...textReply(lines.join("\n"), await exampleButtons(index)), linksCommands: true };
}
