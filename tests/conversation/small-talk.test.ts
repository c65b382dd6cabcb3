import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { respond } from "../../src/conversation/respond.ts";
import { smallTalk } from "../../src/conversation/small-talk.ts";
import { library, skarholm } from "../skarholm.ts";

const sayings = readFileSync(new URL("small-talk.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, kind = "", said = ""] = /^(talk|none): (.*)$/.exec(line) ?? [];
    return said.split(" | ").flatMap((each) => (each === "" ? [] : [{ kind, said: each.trim() }]));
  });

describe("what is said in passing", () => {
  it("has examples to be held to", () => {
    expect(sayings.length).toBeGreaterThan(300);
  });

  it.each(sayings)("“$said”: $kind", ({ kind, said }) => {
    const reply = respond({ words: said, limit: 3 }, library);
    const recognised = reply.kind === "talk" && !reply.say.startsWith("Tell me what it is about");
    expect(recognised ? "talk" : "none").toBe(kind);
  });
});

describe("small talk", () => {
  it.each([
    ["thank you so much!!", "You're welcome!"],
    ["ty", "You're welcome!"],
    ["thankssss bot", "You're welcome!"],
    ["ok cool, thanks", "You're welcome!"],
    ["hey there", "Hello! Ask me anything about the text."],
    ["Good morning everyone", "Hello!"],
    ["bye, see you tomorrow", "See you"],
    ["good night all", "See you"],
    ["hahahaha", "Glad"],
    ["LOL", "Glad"],
    ["great answer", "Thank you!"],
    ["that's not helpful", "I'm sorry"],
    ["you suck", "I'm sorry"],
    ["nvm", "No harm done"],
    ["ok", "Good."],
    ["👍👍", "🙂"],
    [":)", "🙂"],
    ["<:party:123456789012345678>", "🙂"],
    ["That’s not what I asked", "Sorry, I misjudged that."],
    ["no, that's not what i meant!", "Sorry, I misjudged that."],
    ["that doesn't answer my question", "Sorry, I misjudged that."],
    ["I don't understand", "Tell me which words"],
    ["sorry i dont get it", "Tell me which words"],
    ["no", "All right."],
    ["nope, no", "All right."],
    ["who are you?", "I'm Ibid"],
    ["hi! who are you", "I'm Ibid"],
    ["are you a bot?", "I'm Ibid, a program"],
    ["what can you do", "Ask me about the text in your own words"],
    ["help", "Ask me about the text in your own words"],
    ["how are you today?", "All well"],
    ["What’s the weather like in Oslo?", "I only know the text"],
    ["tell me a joke pls", "I only know the text"],
    ["hello, anyone else still reading?", "I can't speak for the others"],
    ["which book is this?", "This is “The skarholm”: 5 paragraphs, notes 31 to *."],
  ])("%j gets a line of its own", (message, line) => {
    expect(smallTalk(message, skarholm)).toContain(line);
  });

  it.each([
    "Hi! could you tell me how the keeper got there",
    "thanks, and who closed the light?",
    "who was Marta?",
    "what is love",
    "was it good?",
    "what is the date of the closing",
    "who is behind the murder",
    "is the lamp oil bad",
    "who else was arrested",
    "did anyone read the letters she kept",
    "what was the weather like during the crossing",
    "why?",
    "no, who closed the light?",
    "that's not what the council said",
    "I don't understand why she never returned",
    "who says no",
    "more",
    "note 33",
    "83",
    "",
    "???",
    "are you sure the council closed the light",
    "help the poor: who did?",
  ])("%j is no small talk", (message) => {
    expect(smallTalk(message, skarholm)).toBeUndefined();
  });

  it("is short", () => {
    expect(smallTalk("thanks ".repeat(20), skarholm)).toBeDefined();
    expect(smallTalk("thanks ".repeat(500), skarholm)).toBeUndefined();
  });
});
