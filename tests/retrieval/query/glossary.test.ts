import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import type { GlossaryEntry } from "../../../src/document/model.ts";
import { textFrom } from "../../support/skarholm.ts";
import { termIndexOf } from "../index/term-index-of.ts";

const sources = [
  "The fyrvokter climbed the tower at dusk. The coastal boats came home late. Nobody spoke at supper.",
  "In winter the Coastal Signals Directorate sent coal. The warden of the bridge drank with the sailors.",
];

const glossary: GlossaryEntry[] = [
  { term: "fyrvokter", glosses: ["light keeper", "guardian"] },
  { term: "Coastal Signals Directorate", glosses: ["beacon office"] },
  { term: "tollman", glosses: ["warden"] },
  { term: "supper", glosses: ["without breakfast"] },
];

const widened = await TextIndex.of(textFrom("bay", sources, new Map(), glossary));
const plain = await TextIndex.of(textFrom("bay", sources));

/** The sentences that have any of the question's words, or what stands for them. */
async function meeting(index: TextIndex, question: string): Promise<string[]> {
  return (await index.candidates(question)).candidates
    .filter(({ features }) => features.coverage > 0)
    .map(({ sentence }) => sentence.text);
}

const climbed = "The fyrvokter climbed the tower at dusk.";
const coal = "In winter the Coastal Signals Directorate sent coal.";
const drank = "The warden of the bridge drank with the sailors.";

describe("a text's glossary", () => {
  it.each([
    ["a gloss finds the text's term", "Who were the guardians?", climbed],
    ["so does a gloss of several words", "Who was the light keeper?", climbed],
    ["a term of several words is found too", "What of the beacon office?", coal],
    ["a term that is not in the text finds its gloss", "Who was the tollman?", drank],
    ["a mistyped gloss is understood", "Who was the guardiann?", climbed],
    ["a mistyped term is understood", "Who was the fyrvoktr?", climbed],
    ["capitals don't count", "LIGHT KEEPER?", climbed],
  ])("widens a question: %s", async (_, question, sentence) => {
    expect(await meeting(widened, question)).toEqual([sentence]);
  });

  it("is needed for that", async () => {
    for (const question of [
      "Who were the guardians?",
      "What of the beacon office?",
      "Who was the tollman?",
    ]) {
      expect(await meeting(plain, question)).toEqual([]);
    }
  });

  it("matches a phrase only if all its words follow each other", async () => {
    expect(await meeting(widened, "Was a keeper at the light?")).toEqual([]);
    expect(await meeting(widened, "breakfast?")).toEqual([]);
    expect(await meeting(widened, "without breakfast?")).toEqual(["Nobody spoke at supper."]);
  });

  it("matches every word of a phrase fully", async () => {
    const [best] = (await widened.candidates("the light keeper")).candidates;
    expect(best?.features).toMatchObject({
      coverage: 1,
      localCoverage: 1,
      paragraphCoverage: 1,
      alignment: 1,
    });
  });

  it("finds the text's own term", async () => {
    const [first] = (await widened.ask("When did the light keeper climb?", 1)).excerpts;
    expect(first && quoteOf(first.excerpt)).toContain(climbed);
  });

  it("treats a term as a name if it is one in the text", async () => {
    const named = textFrom("court", ["At last Ragnhild came. She saw Ragnhild."], new Map(), [
      { term: "Ragnhild", glosses: ["queen"] },
    ]);
    expect((await (await TextIndex.of(named)).candidates("queen")).question.names).toEqual(
      new Set(["ragnhild"]),
    );
  });

  it("doesn't change questions without its words", async () => {
    const question = "When did the boats come home?";
    expect((await widened.ask(question, 3)).excerpts.map(({ score }) => score)).toEqual(
      (await plain.ask(question, 3)).excerpts.map(({ score }) => score),
    );
  });
});

describe("a term index", async () => {
  const documents = ["coal boat boat", "boat tower", "tower light tower sea", "sea"].map((terms) =>
    terms.split(" "),
  );
  const index = termIndexOf(documents);

  it("scores like MiniSearch if each term has one stem, with unknown and repeated terms", async () => {
    const search = new MiniSearch({ fields: ["terms"], processTerm: (term) => term });
    search.addAll(documents.map((terms, id) => ({ id, terms: terms.join(" ") })));
    const queries = ["boat tower", "sea light tower coal", "sea sea boat", "boat whale", "tower"];
    for (const query of queries) {
      const stems = query.split(" ").map((stem) => [stem]);
      const mass = stems.reduce((sum, each) => sum + index.idf(each), 0) * 2.7;
      const hits = search.search(query);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const scores = [...(await index.search(stems))];
      expect(scores.map(([id]) => id)).toEqual(hits.map(({ id }) => Number(id)));
      for (const [place, [, score]] of scores.entries()) {
        expect(score * mass).toBeCloseTo(hits[place]?.score ?? 0, 10);
      }
    }
  });

  it("counts only the best stem of a term", async () => {
    const either = await index.search([["coal", "boat"]]);
    const alone = await index.search([["coal"]]);
    expect([...either.keys()]).toEqual([0, 1]);
    expect((either.get(0) ?? 0) * index.idf(["boat"])).toBeCloseTo(
      (alone.get(0) ?? 0) * index.idf(["coal"]),
      10,
    );
  });

  it("takes the IDF of a term's most frequent stem", () => {
    expect(index.idf(["coal", "boat"])).toBe(index.idf(["boat"]));
    expect(index.idf(["coal"])).toBeGreaterThan(index.idf(["boat"]));
  });

  it("finds nothing without terms", async () => {
    expect(await index.search([])).toEqual(new Map());
    expect(await index.search([["whale"]])).toEqual(new Map());
  });
});
