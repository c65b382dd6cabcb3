import { describe, expect, it } from "vitest";
import { respond } from "../../../../src/features/ask/respond.ts";
import { textActionReply } from "../../../../src/features/ask/text-action.ts";
import { textActionOf } from "../../../support/press.ts";
import { Library } from "../../../../src/retrieval/library.ts";
import { required } from "../../../support/required.ts";
import { skarholm, textFrom } from "../../../support/skarholm.ts";

const zoo = textFrom("zoo", [
  "A zebra called Ludo won the Wimbledon tournament in 1934.",
  "The giraffe slept.",
]);
const shelf = await Library.of([skarholm, zoo]);

describe("a question that the text doesn't answer", () => {
  const words = "which zebra won the Wimbledon tournament?";

  it("has a button for another text of the shelf that does", async () => {
    const reply = await respond({ words, limit: 5 }, shelf);
    expect(reply).toMatchObject({
      kind: "not-found",
      say: "“The skarholm” doesn't seem to say. “The zoo” may.",
    });
    const button = required(
      reply.buttons.find(({ label }) => label === "Ask “The zoo”"),
      "button",
    );
    const answer = await textActionReply(textActionOf(button), shelf);
    expect(answer.excerpts[0]?.excerpt.text.id).toBe("zoo");
  });

  it("has none if no other text is sure", async () => {
    const reply = await respond({ words: "who filmed the unicorn in Nairobi?", limit: 5 }, shelf);
    expect(reply.say).toBe("“The skarholm” doesn't seem to say. “Nairobi” isn't in this text.");
  });
});
