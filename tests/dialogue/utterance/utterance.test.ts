import { describe, expect, it } from "vitest";
import { Utterance } from "../../../src/dialogue/utterance/utterance.ts";

describe("Utterance", () => {
  it.each([
    ["  and who was he?  ", "who was he"],
    ["ok, so why’s that, please", "why's that"],
    ["Who closed the light?!", "Who closed the light"],
    ["wait what happened though", "what happened"],
    ["android phones", "android phones"],
    ["wich year was it", "which year was it"],
    ["and?", ""],
    ["how many PPL came cuz of it", "how many people came because of it"],
    ["the cuzzing of pple", "the cuzzing of pple"],
  ])("has the core of %j", (message, core) => {
    expect(new Utterance(message).core).toBe(core);
  });

  it.each([
    ["hey, who closed the light?", "who closed the light?"],
    ["hi guys quick q, when was it lit", "when was it lit"],
    ["Good morning! And who was she?", "And who was she?"],
    ["thanks, and what year was it", "and what year was it"],
    ["hello everyone, does anyone know where he lived", "where he lived"],
    ["lol ok so was he paid", "ok so was he paid"],
    ["hey, why?", "why?"],
    ["lol what", "lol what"],
    ["haha, what?!", "haha, what?!"],
    ["hey there", "hey there"],
    ["hi, the lighthouse keeper", "hi, the lighthouse keeper"],
    ["history, who wrote it", "history, who wrote it"],
    ["thanks! one more: when was it lit", "when was it lit"],
    ["ok two things: who was she and when did she leave", "who was she and when did she leave"],
    ["another question, what is a keeper", "what is a keeper"],
    ["sorry if this is obvious but who is the keeper", "who is the keeper"],
    ["i'm confused, was she paid or not", "was she paid or not"],
    ["Could you tell me what the council paid?", "what the council paid?"],
    ["i was wondering how she got there", "how she got there"],
    ["sorry dumb q, who was the keeper", "who was the keeper"],
    ["hang on, so who was the keeper", "so who was the keeper"],
    ["ok guys what is a keeper", "what is a keeper"],
    ["just curious, why was it lit", "why was it lit"],
    ["question about the text: who lit it", "who lit it"],
    ["everyone, who was the keeper", "who was the keeper"],
    ["everyone who was in the boat", "everyone who was in the boat"],
    ["i'm confused", "i'm confused"],
    ["one more", "one more"],
    ["two things", "two things"],
  ])("leaves the greeting before a question out of %j", (message, text) => {
    expect(new Utterance(message).text).toBe(text);
  });

  it("says if the message began with an opener", () => {
    expect(new Utterance("and the priest?").hasOpener).toBe(true);
    expect(new Utterance("the priest, please?").hasOpener).toBe(false);
  });

  it("has the words of the core, and those that carry a subject", () => {
    const { words, contentWords } = new Utterance("And what happened to the keeper’s lamp?");
    expect(words).toEqual(["what", "happened", "to", "the", "keeper's", "lamp"]);
    expect(contentWords).toEqual(["keeper's", "lamp"]);
  });

  it("is brief with at most two content words", () => {
    expect(new Utterance("when did the council close it?").isBrief).toBe(true);
    expect(new Utterance("when did the council close the harbour?").isBrief).toBe(false);
  });

  it("has tagged tokens whose offsets are into the core, computed once", () => {
    const utterance = new Utterance("and where did she live?");
    const { tokens, core } = utterance;
    expect(tokens.map(({ start, end }) => core.slice(start, end))).toEqual(["where", "did", "she", "live"]);
    expect(tokens.map(({ pos }) => pos)).toContain("PRON");
    expect(utterance.tokens).toBe(tokens);
  });
});
