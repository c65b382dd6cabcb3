import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/calling.ts";
import { responseTo, shownIn } from "../stand-in/stand-in.ts";
import { startTrial, type Trial } from "../trial.ts";

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial(commands);
});

afterAll(() => trial.stop());

/** The citations in the answer to a mention. */
async function cited(words: string): Promise<string[]> {
  const { discord } = trial;
  const answer = await discord.ask(`${discord.mention} ${words}`, discord.channel, discord.user("Asker"));
  return shownIn(answer).match(/^-# .*$/gm) ?? [];
}

test.each([
  ["paragraphs 2-4", ["¶2", "¶3", "¶4"]],
  ["¶2–4", ["¶2", "¶3", "¶4"]],
  ["paragraphs 4 to 2", ["¶2", "¶3", "¶4"]],
  ["paragraphs 2 and 4", ["¶2", "¶4"]],
  ["Absätze 2 bis 4", ["¶2", "¶3", "¶4"]],
  ["párrafos 2 a 4", ["¶2", "¶3", "¶4"]],
  ["les paragraphes 2 à 4", ["¶2", "¶3", "¶4"]],
  ["paragraphs 4-400", ["¶4", "¶5"]],
  ["notes 31-33", ["¶1", "¶1", "¶2"]],
  ["footnotes 31 and 33", ["¶1", "¶2"]],
  ["Fußnoten 31, 33", ["¶1", "¶2"]],
  ["les notes 31 et 33", ["¶1", "¶2"]],
  ["paragraph 3 and note 31", ["¶3", "¶1"]],
  ["show me note 31 and paragraphs 3, 4", ["¶1", "¶3", "¶4"]],
  ["¶3 & n. 31", ["¶3", "¶1"]],
  ["Absatz 3 und Anmerkung 31", ["¶3", "¶1"]],
  ["paragraph 3 and note 99", ["¶3"]],
  ["¶3 and note 31, please", ["¶3", "¶1"]],
])("“%s” shows all of them", async (words, places) => {
  expect((await cited(words)).map((line) => line.slice(3, 5))).toEqual(places);
});

test.each([
  ["3", "¶3"],
  ["#3", "¶3"],
  ["33", "¶2"],
])("the number “%s” alone shows the paragraph, or else the note", async (words, place) => {
  expect((await cited(words)).map((line) => line.slice(3, 5))).toEqual([place]);
});

test.each(["0", "77"])("the number “%s” alone shows nothing if there is no such place", async (words) => {
  expect(await cited(words)).toEqual([]);
});

test.each([
  ["paragraph", "2-4", ["¶2", "¶3", "¶4"]],
  ["paragraph", "2, 4", ["¶2", "¶4"]],
  ["paragraph", "2 to 4", ["¶2", "¶3", "¶4"]],
  ["paragraph", "2 bis ¶4", ["¶2", "¶3", "¶4"]],
  ["paragraph", "2, 3 and 5", ["¶2", "¶3", "¶5"]],
  ["footnote", "31–33", ["¶1", "¶1", "¶2"]],
])("/%s number:%s shows all of them", async (command, number, places) => {
  const shown = shownIn(responseTo(await trial.discord.slash(command, { number })));
  expect((shown.match(/^-# .*$/gm) ?? []).map((line) => line.slice(3, 5))).toEqual(places);
});
