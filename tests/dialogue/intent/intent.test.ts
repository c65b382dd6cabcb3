import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  classifyIntent,
  isNavigation,
  isSmallTalk,
  type IntentKind,
  intentIn,
} from "../../../src/dialogue/intent/intent.ts";
import {
  composeMessages,
  hashOf,
  isClassifiedCorrectly,
  ownPhrases,
  ownSets,
  readPhrases,
  type Phrase,
} from "../../../scripts/train/intents.ts";
import { readQuestions } from "../../../scripts/eval/question-set.ts";
import { lowerWords, Utterance } from "../../../src/dialogue/utterance/utterance.ts";
import { fold } from "../../../src/nlp/english/tokens.ts";
import { stemOf } from "../../../src/nlp/english/wink.ts";
import { library } from "../../support/skarholm.ts";
import { bundled } from "../../../src/shared/package-path.ts";
import { intentFile } from "../../../src/dialogue/intent/intent-model.ts";

const { vocabulary } = await library.index().open();
const phrases = readPhrases(bundled("tests/dialogue/intent/intents.tsv"));

/** The wrongly classified phrases beyond the number that an accuracy of `least` (0…1) allows. */
function missed(some: readonly Phrase[], least: number): Phrase[] {
  return some.filter((phrase) => !isClassifiedCorrectly(phrase)).slice(Math.floor((1 - least) * some.length));
}

const navigationPhrases = readFileSync(new URL("navigation.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, kind = "", listed = ""] = /^(\w+): (.*)$/.exec(line) ?? [];
    return listed.split(" | ").flatMap((each) => (each === "" ? [] : [{ kind, words: each.trim() }]));
  });

describe("the committed model", () => {
  it("was trained on the committed phrases and questions", () => {
    const origin = readFileSync(intentFile, "utf8").split("\n")[0];
    expect(origin).toContain(hashOf([ownPhrases, ...ownSets()]));
  });
});

describe("the classifier on phrases that it wasn't trained on", () => {
  it.each<[string, (kind: IntentKind) => boolean, number]>([
    ["navigation", isNavigation, 0.95],
    ["small talk", isSmallTalk, 0.95],
    ["questions", (kind) => kind === "question", 0.99],
  ])("recognises %s", (_, isOne, least) => {
    const some = phrases.filter(({ kind }) => isOne(kind));
    expect(some.length).toBeGreaterThan(100);
    expect(missed(some, least)).toEqual([]);
  });

  it("recognises questions about a text", async () => {
    const asked = await readQuestions(bundled("tests/evaluation/passage-questions.json"));
    const questions = asked.map((words): Phrase => ({ kind: "question", words }));
    expect(missed(questions, 0.97)).toEqual([]);
  });

  it("recognises the navigation of another list", () => {
    const wrong = navigationPhrases.filter(({ kind, words }) => {
      const found = classifyIntent(words).kind;
      return (isNavigation(found) ? found : "none") !== kind;
    });
    expect(wrong.slice(Math.floor(0.03 * navigationPhrases.length))).toEqual([]);
  });

  it("recognises a question after small talk", () => {
    const questions = composeMessages(phrases, 300, 99).filter(({ kind }) => kind === "question");
    expect(missed(questions, 0.97)).toEqual([]);
  });
});

describe("intentIn", () => {
  const unsure = phrases.find(({ kind, words }) => {
    const intent = classifyIntent(words);
    return isSmallTalk(kind) && intent.kind === kind && intent.probability < 0.85;
  });
  const words = unsure?.words ?? "";

  it("takes a message with a name from the text for a question, unless the classifier is sure that it isn't", () => {
    const names = new Set(lowerWords(words).map((word) => stemOf(fold(word))));
    expect(intentIn(new Utterance(words), vocabulary)).toBe(unsure?.kind);
    expect(intentIn(new Utterance(words), { ...vocabulary, names })).toBe("question");
    expect(intentIn(new Utterance("thanks"), { ...vocabulary, names: new Set(["thank", "thanks"]) })).toBe(
      "thanks",
    );
  });

  it("takes no message for a request for dates that speaks of none", () => {
    expect(intentIn(new Utterance("who set it up"), vocabulary)).toBe("question");
    expect(intentIn(new Utterance("when is it set"), vocabulary)).toBe("dates");
    expect(intentIn(new Utterance("what timeframe is it"), vocabulary)).toBe("dates");
  });

  it.each<[string, IntentKind]>([
    ["how long is the whole chapter", "which-text"],
    ["where does this story take place", "outline"],
    ["whats the moral here", "outline"],
    ["where did the wedding take place", "question"],
    ["how long was the war", "question"],
    ["is this about zeppelins", "question"],
    ["that's not what the council said", "question"],
  ])("takes %j for what it asks", (message, intent) => {
    expect(intentIn(new Utterance(message), vocabulary)).toBe(intent);
  });

  it("takes a long message for a question, unless the classifier is sure that it isn't", () => {
    expect(intentIn(new Utterance("thanks ".repeat(40)), vocabulary)).toBe("thanks");
    expect(intentIn(new Utterance(`${words} ${".".repeat(200)}`), vocabulary)).toBe("question");
  });
});

describe("classifyIntent", () => {
  it.each<[string, IntentKind]>([
    ["thanks! who was he?", "question"],
    ["hi, why did they leave the island?", "question"],
    ["ok so why did they do it", "question"],
    ["lol ok thanks", "thanks"],
    ["haha nice, next paragraph pls", "next"],
    ["ANYTHING ELSE???", "more"],
    ["What’s the source for that?", "note"],
    ["helloooo", "greeting"],
  ])("takes %j for: %s", (message, kind) => {
    expect(classifyIntent(message).kind).toBe(kind);
  });

  it.each([
    "皇帝",
    "谁是国王",
    "왕은 누구였습니까",
    "Кто был министром?",
    "когда умер Ленин",
    "Wer war der Minister?",
    "wie hieß der König",
    "qui était le roi",
    "por qué se fue",
    "ποιος ήταν ο βασιλιάς",
  ])("takes %j, in another language, for a question", (message) => {
    expect(classifyIntent(message).kind).toBe("question");
  });

  it.each(["danke", "merci", "gracias"])("takes %j for thanks", (message) => {
    expect(classifyIntent(message).kind).toBe("thanks");
  });

  it.each(["", "?!", "???", "\u0000", "zzyx qwrt"])("doesn't take %j for navigation", (message) => {
    expect(isNavigation(classifyIntent(message).kind)).toBe(false);
  });
});

it.each(["how do u protect yourself from it", "and how would you stop that"])(
  "takes %j for a question",
  (message) => {
    expect(intentIn(new Utterance(message), vocabulary)).toBe("question");
  },
);

describe("a question where something came from", () => {
  it.each(["from where?", "and where from", "from where did the keeper walk"])("is %j", (message) => {
    expect(intentIn(new Utterance(message), vocabulary)).toBe("question");
  });

  it.each(["from where did you get this", "where's that from"])(
    "isn't %j, which asks for a note",
    (message) => {
      expect(intentIn(new Utterance(message), vocabulary)).toBe("note");
    },
  );
});
