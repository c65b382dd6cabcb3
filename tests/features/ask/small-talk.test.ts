import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { respond } from "../../../src/features/ask/respond.ts";
import { library } from "../../support/skarholm.ts";

const phrases = readFileSync(new URL("small-talk.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, kind = "", listed = ""] = /^(talk|none): (.*)$/.exec(line) ?? [];
    return listed.split(" | ").flatMap((each) => (each === "" ? [] : [{ kind, words: each.trim() }]));
  });

async function say(words: string): Promise<string> {
  return (await respond({ words, limit: 3 }, library)).say;
}

/** Replies of kind "talk" that are clarifying questions. */
const asksBack = /^(?:Tell me what it is about|What do you mean|Whom do you mean)/;

async function kindOf(words: string): Promise<"talk" | "none"> {
  const reply = await respond({ words, limit: 3 }, library);
  return reply.kind === "talk" && !asksBack.test(reply.say) ? "talk" : "none";
}

describe("respond", () => {
  it("tells small talk from requests", async () => {
    const kinds = await Promise.all(phrases.map(({ words }) => kindOf(words)));
    const wrong = phrases.filter(({ kind }, index) => kinds[index] !== kind);
    expect(phrases.length).toBeGreaterThan(300);
    expect(wrong.slice(Math.floor(0.03 * phrases.length))).toEqual([]);
  });
});

describe("the reply to small talk", () => {
  it.each([
    ["thank you so much!!", "You're welcome!"],
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
    ["That’s not what I asked", "Put it in other words"],
    ["nvm", "No harm done"],
    ["ok", "All right."],
    ["nope, no", "All right."],
    ["👍👍", "🙂"],
    [":)", "🙂"],
    ["<:party:123456789012345678>", "🙂"],
    ["this chapter is so sad", "I hear you"],
    ["hi! who are you", "I'm Ibid"],
    ["are you a bot?", "I'm Ibid, a program"],
    ["what can you do", "Ask me about the text in your own words"],
    ["help", "Ask me about the text in your own words"],
    ["how are you today?", "All well"],
    ["What’s the weather today?", "I only know the text"],
    ["tell me a joke pls", "I only know the text"],
    ["which book is this?", "This is “The skarholm”: 5 paragraphs, notes 31 to *."],
  ])("for %j is a line of its kind", async (message, line) => {
    expect(await say(message)).toContain(line);
  });

  it.each([
    "Hi! could you tell me how the keeper got there",
    "thanks, and who closed the light?",
    "who was Marta?",
    "what is the date of the closing",
    "is the lamp oil bad",
    "did anyone read the letters she kept",
    "what was the weather like during the crossing",
    "that's not what the council said",
    "I don't understand why she never returned",
    "note 33",
    "",
    "???",
    "are you sure the council closed the light",
  ])("is not given to %j", async (message) => {
    expect(await kindOf(message)).toBe("none");
  });
});
