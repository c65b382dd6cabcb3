import type { Text } from "../../document/model.ts";
import type { SmallTalk } from "../../dialogue/intent/intent.ts";
import { lowerWords } from "../../dialogue/utterance/utterance.ts";
import { aboutText } from "../texts/introduction.ts";

const lines: Readonly<Record<Exclude<SmallTalk, "which-text">, string>> = {
  thanks: "You're welcome!",
  bye: "See you, and happy reading!",
  greeting: "Hello! Ask me anything about the text.",
  praise: "Thank you! Ask on whenever you like.",
  complaint:
    "I'm sorry that didn't help. Put it in other words, with a name or a thing it is about, or ask for a paragraph or a note by its number.",
  apology: "No harm done. Ask on whenever you like.",
  laugh: "Glad you're having fun! Ask me about the text whenever you like.",
  nod: "All right. Ask on whenever you like.",
  mood: "I hear you. Ask me about the text whenever you like.",
  "who-are-you":
    "I'm Ibid, a program that answers questions about the text by quoting it word for word, with paragraph and note numbers.",
  "what-can-you-do":
    "Ask me about the text in your own words and I'll quote the passage that answers. " +
    "A paragraph or a note by its number works too, and so do a few words in quotation marks.",
  "how-are-you": "All well, thank you. What would you like to know about the text?",
  "off-topic": "I only know the text in front of us. Ask me about that!",
};

/** The reply to small talk, in one line. */
export function smallTalk(kind: SmallTalk, text: Text): string {
  return kind === "which-text" ? aboutText(text) : lines[kind];
}

/** Emoji, Discord's custom emoji, shortcodes and smileys. */
const picture =
  /<a?:\w{2,32}:\d{17,20}>|:[a-z0-9_+-]{2,32}:|\p{Extended_Pictographic}|<3|\+1\b|[:;=][-'o^]?[)(DdPpOo3/\\|*]|\b[xX]D+\b|\^[_.]?\^/gu;

/** The reply to a message of nothing but emoji and smileys. Returns undefined for any other message. */
export function answerToPictures(message: string): string | undefined {
  const rest = message.replace(picture, " ");
  return rest !== message && lowerWords(rest).length === 0 ? "🙂" : undefined;
}
