import type { Text } from "../../src/document/model.ts";
import { textFrom } from "./skarholm.ts";

const chapters = [
  { name: "Ch. I", heading: "I: The harbour" },
  { name: "Ch. II", heading: "II: The drowned mate" },
];

const log = textFrom(
  "heron",
  [
    "Captain Elin Brandt took command of the Heron in April 1902. The mate, Jonas Reuter, had sailed with her for nine years.{1}",
    "The owners in Bergen sent barrels of salt to the harbour. Brandt counted the barrels twice and found none missing.",
    "Reuter kept a brass compass in his coat. He said the compass had belonged to a pilot of Bergen.{2}",
    "In June 1902 the Heron left the harbour with forty barrels of salt.",
    "The storm came in September 1902. Reuter cut the rope and drowned off Lindesnes.{3}",
    "Brandt found the brass compass on the deck. It had been stolen from the owners in Bergen.",
    "The inquiry in Stavanger blamed Reuter for the stolen barrels | and closed the case.",
    "Captain Brandt never sailed the Heron again. Solveig Dahl, a pilot, bought the ship for a hundred crowns.",
  ],
  new Map([
    ["1", "Articles of the Heron, 1893."],
    ["2", "Letter of Reuter to the owners."],
    ["3", "Minutes of the inquiry: the mate drowned on purpose."],
  ]),
);

/** A tale of eight paragraphs in two chapters of four, whose second gives away what became of the mate. */
export const heron: Text = {
  ...log,
  title: "The Heron",
  chapters,
  paragraphs: log.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    number: (index % 4) + 1,
    chapter: chapters[Math.floor(index / 4)],
  })),
};
