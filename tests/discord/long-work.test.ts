import { expect, test } from "vitest";
import { Library } from "../../src/retrieval/library.ts";
import { commands } from "../commands/calling.ts";
import { required } from "../support/required.ts";
import { library, textFrom } from "../support/skarholm.ts";
import { shownIn } from "./stand-in/stand-in.ts";
import { startTrial, warmUp } from "./trial.ts";

const sentence = "The ferry took the letters of the island to the harbour, and nobody asked whose they were.";

/** A text with 1,000 sentences that make hardly any question for a quiz. */
function longText() {
  return textFrom(
    "long",
    Array.from({ length: 250 }, () => Array.from({ length: 4 }, () => sentence).join(" ")),
  );
}

test("others are answered while a quiz looks through a long text", async () => {
  const texts = new Library([...library.indexes, ...(await Library.of([longText()])).indexes]);
  await warmUp(texts);
  const trial = await startTrial(commands, { texts: Promise.resolve(texts) });
  const { discord } = trial;
  // Each answer as it comes.
  const order: string[] = [];
  const long = discord
    .slash("quiz play", { text: "long" })
    .then((interaction) => discord.completed(interaction, 30_000))
    .then((done) => order.push(shownIn(required(done.original ?? done.followUps[0], "a response"))));
  order.push(shownIn(await discord.ask(`${discord.mention} paragraph 1`, discord.study)));
  await long;
  expect(order).toHaveLength(2);
  expect(order[0]).toContain("lighthouse");
  await trial.stop();
}, 20_000);
