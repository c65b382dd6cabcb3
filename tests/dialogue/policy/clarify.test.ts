import { describe, expect, it } from "vitest";
import { remember, type Turn } from "../../../src/dialogue/context/history.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { decodeAction, encodeAction } from "../../../src/dialogue/reply/button-action.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { required } from "../../support/required.ts";
import { textActionOf } from "../../support/press.ts";
import { textFrom } from "../../support/skarholm.ts";
import { textActionReply } from "../../../src/features/ask/text-action.ts";

const island = textFrom("island", [
  "In spring the fishermen elected Marta Lindqvist. They feared Jens Berg. Later the Harbour Council met in Oslo.",
  "The keeper was Lindqvist, and the captain was Berg. In 1890 the Harbour Council closed the light in Oslo.",
  "It was said that Berg drowned in the storm of 1891, and that Lindqvist wept. The goat stayed.",
]);
const library = await Library.of([island]);

async function ask(words: string, history: readonly Turn[] = []) {
  return respond({ words, limit: 3, history }, library);
}

async function labels(words: string): Promise<string[]> {
  return (await ask(words)).buttons.map(({ label }) => label);
}

describe("the reply to a question that says too little", () => {
  it.each(["what happened?", "why?", "???", "him", "who?", "and?"])(
    "is a clarifying question for %j",
    async (words) => {
      const reply = await ask(words);
      expect(reply).toMatchObject({ kind: "talk", excerpts: [] });
      expect(reply.say).toMatch(/^(?:What|Whom) do you mean: .+ or .+\?/);
      expect(reply.buttons.length).toBeGreaterThanOrEqual(2);
      expect(reply.buttons.length).toBeLessThanOrEqual(3);
    },
  );

  it("offers complete questions", async () => {
    expect(await labels("what happened?")).toContain("What happened to Berg?");
    expect(await labels("who was he?")).toEqual(["Who was Lindqvist?", "Who was Berg?"]);
    expect(await labels("it")).not.toContain("What about Berg?");
  });

  it("has buttons that answer the question chosen, also after a restart", async () => {
    const action = required(
      (await ask("what happened?")).buttons.find(({ label }) => label === "What happened to Berg?"),
      "choice",
    );
    const step = textActionOf(action);
    expect(decodeAction(encodeAction(step))).toEqual(step);
    const reply = await textActionReply(step, library);
    expect(reply.say).toContain("“what happened to Berg?”");
    expect(reply.excerpts.map(({ excerpt }) => quoteOf(excerpt)).join(" ")).toContain("Berg");
    expect(remember([], reply).at(-1)?.question).toBe("what happened to Berg?");
  });

  it("is an answer if the question is a follow-up", async () => {
    const history = remember([], await ask("what happened to the captain Berg in the storm of 1891?"));
    expect((await ask("why?", history)).kind).not.toBe("talk");
  });

  it("is a hint if the text has no names to offer", async () => {
    const plain = await Library.of([textFrom("plain", ["Nothing is named here."])]);
    expect(await respond({ words: "what happened?", limit: 3 }, plain)).toMatchObject({
      kind: "talk",
      buttons: [],
    });
  });

  it("offers questions beside the nearest passages if nothing was found", async () => {
    const reply = await ask("did he win the Wimbledon?");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.say).toMatch(/^Whom do you mean/);
    expect(reply.buttons.at(-1)?.label).toBe("Nearest passages");
  });
});
