import { describe, expect, it } from "vitest";
import { Conversations, inChannel, underMessage } from "../../../src/discord/conversation/conversations.ts";

const turn = { question: "q", kind: "answer", text: "AAAAAAAA", excerpts: [], further: [] } as const;
const minute = 60_000;

describe("the conversations of a server", () => {
  it("end after ten minutes of silence", () => {
    // 0 would mean "no time" to the cache.
    let now = 1;
    const conversations = new Conversations(() => now);
    const place = inChannel("1", false, "2");
    conversations.set(place, [turn]);
    now = 9 * minute;
    expect(conversations.get(place)).toEqual([turn]);
    conversations.set(place, [turn, turn]);
    now = 18 * minute;
    expect(conversations.get(place)).toHaveLength(2);
    now = 19 * minute + 1;
    expect(conversations.get(place)).toBeUndefined();
  });

  it("are as many as fit; the one silent longest goes first", () => {
    const conversations = new Conversations(() => 1);
    for (let id = 0; id <= 10_000; id++) conversations.set(underMessage(String(id)), [turn]);
    expect(conversations.get(underMessage("0"))).toBeUndefined();
    expect(conversations.get(underMessage("1"))).toEqual([turn]);
    expect(conversations.get(underMessage("10000"))).toEqual([turn]);
  });

  it("belong to a person in a channel, and to all in a thread", () => {
    expect(inChannel("1", false, "2")).not.toBe(inChannel("1", false, "3"));
    expect(inChannel("1", true, "2")).toBe(inChannel("1", true, "3"));
    expect(inChannel("1", true, "2")).not.toBe(inChannel("1", false, "2"));
  });
});
