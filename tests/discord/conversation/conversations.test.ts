import { asFingerprint } from "../../../src/document/fingerprint.ts";
import { describe, expect, it } from "vitest";
import { Conversations, channelKey, messageKey } from "../../../src/discord/conversation/conversations.ts";

const turn = {
  question: "q",
  kind: "answer",
  fingerprint: asFingerprint("AAAAAAAA"),
  excerpts: [],
  further: [],
} as const;
const minute = 60_000;

describe("Conversations", () => {
  it("forgets a conversation ten minutes after its last turn", () => {
    // The cache takes 0 for no time.
    let now = 1;
    const conversations = new Conversations(() => now);
    const key = channelKey("1", false, "2");
    conversations.set(key, [turn]);
    now = 9 * minute;
    expect(conversations.get(key)).toEqual([turn]);
    conversations.set(key, [turn, turn]);
    now = 18 * minute;
    expect(conversations.get(key)).toHaveLength(2);
    now = 19 * minute + 1;
    expect(conversations.get(key)).toBeUndefined();
  });

  it("drops the least recently used conversation when there are too many", () => {
    const conversations = new Conversations(() => 1);
    for (let id = 0; id <= 10_000; id++) conversations.set(messageKey(String(id)), [turn]);
    expect(conversations.get(messageKey("0"))).toBeUndefined();
    expect(conversations.get(messageKey("1"))).toEqual([turn]);
    expect(conversations.get(messageKey("10000"))).toEqual([turn]);
  });

  it("separates users in a channel, but not in a thread", () => {
    expect(channelKey("1", false, "2")).not.toBe(channelKey("1", false, "3"));
    expect(channelKey("1", true, "2")).toBe(channelKey("1", true, "3"));
    expect(channelKey("1", true, "2")).not.toBe(channelKey("1", false, "2"));
  });
});
