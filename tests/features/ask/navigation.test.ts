import { asFingerprint } from "../../../src/document/fingerprint.ts";
import { describe, expect, it } from "vitest";
import { mostTurns, remember, type Turn } from "../../../src/dialogue/context/history.ts";
import { plainText } from "../../../src/dialogue/reply/plain-text.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { press } from "../../support/press.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { library as skarholm } from "../../support/skarholm.ts";

/** A conversation that passes its history on from message to message. */
function conversation() {
  let history: readonly Turn[] = [];
  return {
    say: async (words: string) => {
      const reply = await respond({ words, limit: 3, history }, skarholm);
      history = remember(history, reply);
      return reply;
    },
    press: async (label: string, reply: Awaited<ReturnType<typeof respond>>) => {
      const action = reply.buttons.find((each) => each.label === label);
      const next = await press(action, skarholm);
      history = remember(history, next);
      return next;
    },
    get history() {
      return history;
    },
  };
}

function paragraphs(reply: Awaited<ReturnType<typeof respond>>): number[] {
  return reply.excerpts.map(({ excerpt }) => excerpt.paragraph.number);
}

describe("navigation", () => {
  it.each(["paragraph 4", "para 4"])("has no topic after a look-up: %s", async (lookUp) => {
    const { say } = conversation();
    await say(lookUp);
    expect((await say("why?")).say).not.toMatch(/^about para/);
  });

  it("shows the next and the previous paragraph, and says where the text ends", async () => {
    const { say } = conversation();
    await say("paragraph 4");
    expect(paragraphs(await say("next"))).toEqual([5]);
    expect(await say("next paragraph")).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(paragraphs(await say("previous"))).toEqual([4]);
    await say("paragraph 1");
    expect((await say("the one before")).say).toMatch(/first/);
  });

  it.each([
    "and then?",
    "the next sentence",
    "what's the sentence after that?",
    "then what",
    "what happened next?",
    "ok, and after that",
    "and after?",
    "after this",
  ])("reads on behind the excerpt for “%s”, and then in the next paragraph", async (words) => {
    const { say } = conversation();
    const [lead] = (await say("first sentence of paragraph 2")).excerpts;
    const [next] = (await say(words)).excerpts;
    expect(next?.excerpt).toMatchObject({ paragraph: { number: 2 }, first: (lead?.excerpt.last ?? 0) + 1 });
    await say("last sentence of paragraph 2");
    expect(paragraphs(await say(words))).toEqual([3]);
  });

  it.each([
    "and before?",
    "before that",
    "what happened before this?",
    "ok and right before",
    "the sentence before",
  ])("reads back before the excerpt for “%s”, and then in the previous paragraph", async (words) => {
    const { say } = conversation();
    const [last] = (await say("last sentence of paragraph 2")).excerpts;
    const [before] = (await say(words)).excerpts;
    const to = (last?.excerpt.first ?? 0) - 1;
    expect(before?.excerpt).toMatchObject({ paragraph: { number: 2 }, first: to - 2, last: to });
    await say("first sentence of paragraph 2");
    expect(paragraphs(await say(words))).toEqual([1]);
  });

  it.each(["which paragraph is that", "where does it say that"])(
    "shows where it stands for “%s”",
    async (words) => {
      const { say } = conversation();
      const shown = await say("first sentence of paragraph 1");
      expect(paragraphs(await say(words))).toEqual(paragraphs(shown));
    },
  );

  it("shows one of several excerpts with the sentences around it", async () => {
    const { say } = conversation();
    expect(paragraphs(await say("paragraphs 3 to 5"))).toEqual([3, 4, 5]);
    expect(paragraphs(await say("the second one"))).toEqual([4]);
    expect(paragraphs(await say("paragraphs 3 to 5"))).toEqual([3, 4, 5]);
    expect(paragraphs(await say("no, the last one"))).toEqual([5]);
    for (const words of ["and the second?", "what about the 2nd one", "what does the second say?"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await say("paragraphs 3 to 5");
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(paragraphs(await say(words))).toEqual([4]);
    }
    const only = await say("the first one");
    expect(only.kind).not.toBe("paragraph");
  });

  it("shows the footnote of the last excerpt with its words, or says that there is none", async () => {
    const { say } = conversation();
    await say('"forty crowns"');
    const note = await say("what note is that?");
    expect(note.kind).toBe("note");
    expect(plainText(note)).toContain("Minutes of the council, 4 May 1871.");
    await say('"Nobody thanked her"');
    expect(await say("which note?")).toMatchObject({ kind: "not-found", excerpts: [] });
  });

  it("shows the other footnote of a paragraph and goes back, and says if there is none", async () => {
    const { say } = conversation();
    await say("note 31");
    expect(plainText(await say("and the other one?"))).toContain("¶1 · note 32");
    expect(plainText(await say("the other note"))).toContain("¶1 · note 31");
    await say("note 33");
    expect(await say("what about the other one?")).toMatchObject({ kind: "not-found", excerpts: [] });
    await say("did the council close the light?");
    expect((await say("the other one?")).say).toMatch(/^Which other one/);
  });

  it("takes “that” after a footnote for the sentence that it is attached to", async () => {
    const { say } = conversation();
    await say("note 31");
    expect((await say("when was that?")).excerpts[0]?.excerpt).toMatchObject({
      paragraph: { number: 1 },
      first: 0,
    });
  });

  it("shows the whole paragraph, and then the next", async () => {
    const { say } = conversation();
    await say('"smaller than a fisherman’s"');
    const whole = await say("the whole paragraph");
    expect(whole.kind).toBe("paragraph");
    expect(paragraphs(whole)).toEqual([2]);
    expect(paragraphs(await say("read on"))).toEqual([3]);
  });

  it("shows the sentences around an excerpt", async () => {
    const { say } = conversation();
    await say('"smaller than a fisherman’s"');
    const [around] = (await say("context")).excerpts;
    expect(around && quoteOf(around.excerpt)).toMatch(/forty crowns[^]*fisherman’s[^]*receipt/);
  });

  it("finds the nearest attribution", async () => {
    const { say } = conversation();
    await say('"She kept every receipt"');
    const [attribution] = (await say("says who?")).excerpts;
    expect(attribution && quoteOf(attribution.excerpt)).toContain("she wrote in her diary");
    await say('"The goat stayed"');
    expect(await say("who says that")).toMatchObject({ kind: "not-found" });
  });

  it("shows more until there is no more", async () => {
    const { say } = conversation();
    await say('"goat"');
    const seen: string[] = [];
    for (let reply = await say("more"); reply.excerpts.length > 0; reply = await say("more")) {
      seen.push(...reply.excerpts.map(({ excerpt }) => quoteOf(excerpt)));
      expect(seen.length).toBeLessThan(30);
    }
    expect((await say("more")).say).toMatch(/all I found/);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("undoes the last turn, and restarts", async () => {
    const dialogue = conversation();
    await dialogue.say("paragraph 4");
    await dialogue.say("paragraph 2");
    expect(paragraphs(await dialogue.say("undo"))).toEqual([4]);
    expect(dialogue.history).toHaveLength(1);
    expect((await dialogue.say("start again")).kind).toBe("talk");
    expect(dialogue.history).toEqual([]);
  });

  it("undoes to a turn that found nothing, and keeps those before it", async () => {
    const dialogue = conversation();
    await dialogue.say("paragraph 4");
    await dialogue.say('"no such words here"');
    await dialogue.say("paragraph 2");
    expect(await dialogue.say("undo")).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(paragraphs(await dialogue.say("undo"))).toEqual([4]);
  });

  it("repeats what was shown last, as sure as it was", async () => {
    const dialogue = conversation();
    const first = await dialogue.say("who closed the light");
    for (const words of ["say that again", "repeat that please"]) {
      const again = await dialogue.say(words);
      expect(again).toMatchObject({ kind: first.kind, confidence: first.confidence, say: first.say });
      expect(again.excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual(
        first.excerpts.map(({ excerpt }) => quoteOf(excerpt)),
      );
    }
    expect((await dialogue.say("more")).excerpts.length).toBeGreaterThan(0);
    const unsure = await dialogue.say("what did the goat eat at the lighthouse?");
    expect(unsure.kind).toBe("closest");
    expect(await dialogue.say("once more")).toMatchObject({ kind: "closest", say: unsure.say });
  });

  it("asks for a question first at the beginning of a conversation", async () => {
    for (const words of ["more", "next", "which note?", "undo", "context"]) {
      expect(await conversation().say(words)).toMatchObject({ kind: "talk", excerpts: [] });
    }
  });

  it("goes on from the excerpt that a button showed", async () => {
    const dialogue = conversation();
    await dialogue.press("Paragraph 3 ▸", await dialogue.say("paragraph 2"));
    expect(paragraphs(await dialogue.say("next"))).toEqual([4]);
  });
});

describe("a conversation", () => {
  it("is not changed by small talk", async () => {
    const dialogue = conversation();
    await dialogue.say("paragraph 2");
    const before = dialogue.history;
    await dialogue.say("thanks!");
    expect(dialogue.history).toBe(before);
    expect(paragraphs(await dialogue.say("next"))).toEqual([3]);
  });

  it("remembers at most `mostTurns` turns", async () => {
    const dialogue = conversation();
    for (let turn = 0; turn < 3 * mostTurns; turn++) await dialogue.say("paragraph 2");
    expect(dialogue.history).toHaveLength(mostTurns);
  });

  it("ignores turns about an earlier version of the text", async () => {
    const stale = {
      question: "q",
      kind: "paragraph",
      fingerprint: asFingerprint("AAAAAAAA"),
      excerpts: [],
      further: [],
    } as const;
    expect((await respond({ words: "next", limit: 3, history: [stale] }, skarholm)).kind).toBe("talk");
  });

  it("tolerates references to places that don't exist", async () => {
    const { fingerprint } = skarholm.index().text;
    const nowhere = { paragraph: 99, first: 7, last: 3 };
    const turn = {
      question: "q",
      kind: "answer",
      fingerprint,
      excerpts: [nowhere],
      further: [nowhere],
    } as const;
    for (const words of ["more", "next", "undo", "shorter", "why?", "what about her?"]) {
      expect(
        (await respond({ words, limit: 3, history: [turn, turn] }, skarholm)).excerpts.length,
      ).toBeLessThanOrEqual(3);
    }
  });

  it("shortens several excerpts to the first, but not a single sentence", async () => {
    const { say } = conversation();
    expect((await say('"she kept"')).excerpts).toHaveLength(2);
    const first = await say("tldr");
    expect(first.excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual(["She kept every receipt."]);
    expect(await say("shorter")).toMatchObject({
      kind: "not-found",
      say: expect.stringMatching(/^That is one sentence already, of 23 characters/) as unknown,
    });
  });

  it("remembers the rewritten question", async () => {
    const dialogue = conversation();
    await dialogue.say("when was the lighthouse lit?");
    await dialogue.say("who was its keeper?");
    expect(dialogue.history.at(-1)?.question).toContain("the lighthouse");
  });

  it("has no effect on a complete question", async () => {
    const complete = "how many crowns did the council pay the keeper each year?";
    const dialogue = conversation();
    await dialogue.say("paragraph 5");
    expect(await dialogue.say(complete)).toEqual(await conversation().say(complete));
  });
});

describe("the next and the previous footnote", () => {
  it("follow the one that was looked up", async () => {
    const { say } = conversation();
    await say("note 32");
    expect((await say("next note")).say).toMatch(/^Note 33/u);
    expect((await say("and the next one")).say).toMatch(/^Note 34/u);
    expect((await say("previous note")).say).toMatch(/^Note 33/u);
  });

  it("end with the last", async () => {
    const { say } = conversation();
    await say("note *");
    expect(await say("next note")).toMatchObject({
      kind: "not-found",
      say: "There is no next footnote: that was the last.",
    });
  });

  it("aren't meant by the next one after a paragraph", async () => {
    const { say } = conversation();
    await say("paragraph 2");
    expect(await say("and the next one")).toMatchObject({ kind: "paragraph" });
  });
});
