import { describe, expect, it } from "vitest";
import { Utterance } from "../../../src/dialogue/utterance/utterance.ts";

describe("the topic that a message asks for", () => {
  it.each([
    ["search for the goat", "the goat"],
    ["pls find me anything about the goat", "the goat"],
    ["is there any mention of the goat in the text?", "the goat"],
    ["does the book ever talk about the old ferry?", "the old ferry"],
    ["where does he mention the ferry", "the ferry"],
    ["are the ferries mentioned anywhere", "the ferries"],
    ["what's said about ferries here?", "ferries"],
    ["I'd like to know about the goat", "the goat"],
  ])("finds the topic of “%s”", (message, topic) => {
    expect(new Utterance(message).requestedTopic).toBe(topic);
  });

  it.each([
    "what did the keeper say to the goat",
    "who mentioned the ferry",
    "does the goat swim",
    "where is the ferry",
    "find",
    "the goat",
  ])("finds none in “%s”", (message) => {
    expect(new Utterance(message).requestedTopic).toBeUndefined();
  });
});
