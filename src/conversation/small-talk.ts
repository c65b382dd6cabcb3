import type { Text } from "../text/model.ts";
import { mended } from "./mend.ts";
import { spelledOut } from "./phone-style.ts";
import { sayings } from "./small-talk-sayings.ts";
import { fillers, negations, questionOpeners, topics, type Topic } from "./small-talk-words.ts";
import { wordsOf } from "./subject.ts";

/** Small talk is short; a longer message is about something. In UTF-16 units. */
const longest = 200;

const lines: Record<Topic, string> = {
  thanks: "You're welcome!",
  bye: "See you, and happy reading!",
  complaint: "I'm sorry that didn't help. Try other words, or ask for a paragraph or a note by its number.",
  praise: "Thank you! Ask on whenever you like.",
  apology: "No harm done. Ask on whenever you like.",
  mood: "I hear you. Ask me about the text whenever you like.",
  greeting: "Hello! Ask me anything about the text.",
  laugh: "Glad you're having fun! Ask me about the text whenever you like.",
  nod: "Good. Ask on whenever you like.",
};

const vocabulary: ReadonlySet<string> = new Set([...topics.flatMap(([, all]) => [...all]), ...fillers]);

/** "sooo", "hii", "thnaks" and "hahahaha" as one would write them with patience. */
function calm(word: string): string {
  const spoken = word.replace(/^a?(?:h[aeiou]){2,}h?$/, "haha").replace(/(\p{L})\1{2,}/gu, "$1");
  const single = spoken.replace(/(\p{L})\1$/u, "$1");
  return !vocabulary.has(spoken) && vocabulary.has(single) ? single : mended(spoken, vocabulary);
}

/** The kind of small talk of a message whose every word is small talk or a filler. */
function topicOf(message: string): Topic | undefined {
  const words = wordsOf(spelledOut(message).replace(/^\W*what an? /, "")).map(calm);
  const [first] = words;
  if (first === undefined || questionOpeners.has(first) || !words.every((word) => vocabulary.has(word)))
    return undefined;
  const topic = topics.find(([, all]) => words.some((word) => all.has(word)))?.[0];
  return topic === "praise" && words.some((word) => negations.has(word)) ? "complaint" : topic;
}

const marks = "[\\s,.!:;–—-]";

const greetingInFront = new RegExp(
  `^(?:(?:hi|hello|hey|heya|hiya|yo|oh|so|well|um|uh|ok|okay|lol|good|morning|afternoon|evening|all|everyone|everybody|guys|folks|there|again|ibid|bot|friends?)\\b${marks}*)+`,
);

const addressBehind = new RegExp(`(?:${marks}+(?:please|pls|plz|ibid|bot|btw|lol|then))*${marks}*$`);

function sayingOf(message: string): ((text: Text) => string) | undefined {
  const plain = spelledOut(message)
    .replace(/[^\p{L}\p{N}'\s,.!:;–—-]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const whole = plain.replace(addressBehind, "");
  const asked = [plain, whole, whole.replace(greetingInFront, "")];
  return sayings.find(({ forms }) => forms.some((form) => asked.some((words) => form.test(words))))?.say;
}

const picture =
  /<a?:\w{2,32}:\d{17,20}>|:[a-z0-9_+-]{2,32}:|\p{Extended_Pictographic}|<3|\+1\b|[:;=][-'o^]?[)(DdPpOo3/\\|*]|\b[xX]D+\b|\^[_.]?\^/gu;

/** "you are such a donkey": what is said of us in a few words, in whatever words. */
const judgesUs = /^\W*(?:you(?:'re| are)(?: \p{L}+){1,4}|you(?: \p{L}+){1,2})[\s.!]*$/u;

/** True for pictures and smileys without a word. */
function onlyPictures(message: string): boolean {
  const rest = message.replace(picture, " ");
  return rest !== message && wordsOf(rest).length === 0;
}

/**
 * What to say to a message that asks nothing of the text: thanks, a greeting, a laugh, a question about Ibid itself.
 * Undefined for every other message; a greeting in front of a question doesn't make it small talk.
 */
export function smallTalk(message: string, text: Text): string | undefined {
  if (message.length > longest) return undefined;
  if (onlyPictures(message)) return "🙂";
  const say = sayingOf(message);
  if (say) return say(text);
  const topic = topicOf(message.replace(picture, " "));
  if (topic) return lines[topic];
  return judgesUs.test(spelledOut(message)) ? "Noted! Ask me about the text whenever you like." : undefined;
}
