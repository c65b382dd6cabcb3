import { taggedTokens, type TaggedToken } from "../../nlp/english/tagging.ts";
import { stopWords } from "../../nlp/english/stop-words.ts";
import { lowerCase } from "../../shared/lower-case.ts";
import { topicRequestedIn } from "./topic-request.ts";

const opener =
  /^(?:(?:and|but|so|or|ok|okay|then|well|also|plus|hm+|oh|ah|right|yes|yeah|no wait|wait)\b[\s,:—–-]*)+/i;
/** A mention of a member, a role or a channel, as Discord writes it. It is no part of what is asked. */
const mention = /<(?:@[!&]?|#)\d{15,20}>/g;
/** "hey all,", "good morning!", "thanks guys!". */
const greeting =
  "(?:hey+|heya|hi+|hiya|hello+|yo|good (?:morning|afternoon|evening|day)|greetings|thanks|thank you|thx|lol|haha)(?: (?:there|all|guys|everyone|everybody|folks|friends|again|a lot|so much|ibid))*(?:[\\s,.:;!–—-]|\\p{Extended_Pictographic}\\uFE0F?)+";
/** "quick question:", "one more:", "ok two things:", "another question," */
const announcement =
  "(?:(?:ok|okay|so|and|also|but|wait)[\\s,]+)?(?:(?:a|an|one|two|just|just one|my|the) )?(?:(?:quick|more|last|final|next|other|another|dumb|silly|stupid|genuine|serious|random) )?(?:q|questions?|things?|more)(?: (?:though|please|pls))?\\s*[,.:;!–—-]+\\s*";
/** "sorry if this is obvious but", "I'm confused," */
const excuse =
  "(?:(?:sorry|apologies)(?:,? if (?:this|it)(?:['’]?s| is) (?:a )?(?:dumb|stupid|silly|obvious|basic)(?: question)?)?(?:[\\s,]+but\\s+|[,.:;!–—-]+\\s*|\\s+(?=(?:quick|dumb|silly|stupid|basic)\\s))|(?:i['’]?m|i am) (?:so |a bit |really |still )?(?:confused|lost)[,.:;!…–—-]+\\s*(?:but )?)";
/** "could you tell me", "I was wondering". */
const askingFrame =
  "(?:(?:can|could|would) (?:you|u) (?:please |pls )?(?:tell|remind) (?:me|us) |i(?:['’]?d like| would like| want(?:ed)?| need) to know |i(?:['’]?m| am| was)? ?(?:wonder(?:ing)?|curious) )";
/** "hang on,", "guys,", "just curious:". Behind "everyone" a mark has to stand, unlike in "everyone who was arrested". */
const callForAttention =
  "(?:(?:ok|okay|so|and|also|but|oh|wait)[\\s,]+)?(?:(?:hang on|hold on|hm+|um+|uh+|btw|by the way|guys|folks|y['’]?all|(?:just |i['’]?m )?(?:curious|asking|wondering)|out of curiosity|question about (?:the|this) (?:text|book|chapter|passage))(?:[\\s,.:;!…–—-]+)|(?:all|everyone|everybody)\\s*[,:;!–—-]+\\s*)";
/** Matches words before a question that ask nothing themselves, and "does anyone know". In lower case. */
const beforeQuestion = new RegExp(
  `^(?:${greeting}|${announcement}|${excuse}|${askingFrame}|${callForAttention})+(?:(?:a )?quick (?:q|question)[\\s,.:;!–—-]+)?(?:(?:does|do) (?:anyone|anybody|someone|somebody)(?: here)? (?:know|remember) )?(?=[\\s\\S])`,
  "u",
);
const closingMarks = /[\s?!.,;:…]+$/u;
const closingFiller = /[\s,]+(?:though|tho|please|pls|plz|ibid|exactly|lol|btw|again)$/i;

/** Matches a question word at the beginning. */
export const questionWord = /^(?:who|whom|whose|what|which|when|where|why|how|whos|whats)\b/i;
/** Matches an auxiliary verb at the beginning. */
export const auxiliary =
  /^(?:is|are|was|were|be|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;

/** Question words as they are mistyped at the beginning. None of them is another word. */
const mistyped: Readonly<Record<string, string>> = {
  wich: "which",
  whcih: "which",
  wen: "when",
  whn: "when",
  wher: "where",
  wat: "what",
  wut: "what",
  wht: "what",
  hwo: "who",
};
/** Words as they are shortened in chats. None of them is another word. */
const shortened: Readonly<Record<string, string>> = {
  ppl: "people",
  abt: "about",
  cuz: "because",
  coz: "because",
  bcuz: "because",
  govt: "government",
  thru: "through",
};
const shortenedWord = new RegExp(`\\b(?:${Object.keys(shortened).join("|")})\\b`, "giu");

const openingWord = /^\p{L}+(?= )/u;

/** Verbs and nouns that carry no subject although they are not stop words. */
const vagueWords = /^(?:happen|happened|thing|things|example|part)$/;

/** The questions of one word that ask something of what was said before. "What" alone only shows surprise. */
const asksInOneWord = /^(?:who|whom|whose|when|where|why|how)$/i;

/**
 * A message without the greeting, thanks, laughter or excuse before its question. Any other message stays as it is, also one with
 * a single word that asks nothing: "lol what".
 */
function withoutGreeting(message: string): string {
  const [before = ""] = beforeQuestion.exec(lowerCase(message)) ?? [];
  const rest = message.slice(before.length);
  const asked = rest.replace(opener, "").replace(closingMarks, "");
  const isQuestion = /\s/.test(asked)
    ? questionWord.test(asked) || auxiliary.test(asked)
    : asksInOneWord.test(asked);
  return isQuestion ? rest : message;
}

/** A question with at most this many content words takes part of its meaning from the conversation. */
const mostContentOfBrief = 2;

/** The words of a text in lower case, with straight apostrophes. */
export function lowerWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  );
}

/** The content words among some lower-case words: those that carry a subject. */
export function contentOf(words: readonly string[]): string[] {
  return words.filter((word) => !stopWords.has(word) && !vagueWords.test(word));
}

/**
 * A member's message with its analysis. It is made once and passed on. Words and tokens are computed when first read,
 * since tagging parts of speech takes longer than all other analysis.
 */
export class Utterance {
  /** The message without mentions, without a greeting before its question, and without white space at its ends. */
  readonly text: string;
  /** The message with straight apostrophes, without openers ("and", "ok"), closing marks and filler ("please"). */
  readonly core: string;
  /** True if the message began with an opener. */
  readonly hasOpener: boolean;
  #words: readonly string[] | undefined;
  #contentWords: readonly string[] | undefined;
  #tokens: readonly TaggedToken[] | undefined;
  #topic: { readonly words: string | undefined } | undefined;

  constructor(message: string) {
    this.text = withoutGreeting(message.replace(mention, " ").replace(/ {2,}/g, " ").trim()).replace(
      shortenedWord,
      (word) => shortened[word.toLowerCase()] ?? word,
    );
    const closed = this.text.replace(/[’‘]/g, "'").replace(closingMarks, "").replace(closingFiller, "");
    const opened = closed.replace(opener, "");
    this.hasOpener = opened !== closed;
    this.core = opened.replace(openingWord, (word) => mistyped[word.toLowerCase()] ?? word);
  }

  /** The words of `core`, see `lowerWords`. */
  get words(): readonly string[] {
    this.#words ??= lowerWords(this.core);
    return this.#words;
  }

  /** The words of `core` that carry a subject. */
  get contentWords(): readonly string[] {
    this.#contentWords ??= contentOf(this.words);
    return this.#contentWords;
  }

  /** The words that the message asks to be searched for; see `topicRequestedIn`. */
  get requestedTopic(): string | undefined {
    this.#topic ??= { words: topicRequestedIn(this.core) };
    return this.#topic.words;
  }

  /** The tokens of `core` with their parts of speech; offsets are into `core`. */
  get tokens(): readonly TaggedToken[] {
    this.#tokens ??= taggedTokens(this.core);
    return this.#tokens;
  }

  /** True if the message says so little that the conversation has to complete it. */
  get isBrief(): boolean {
    return this.contentWords.length <= mostContentOfBrief;
  }
}
