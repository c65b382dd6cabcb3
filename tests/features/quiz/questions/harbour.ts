import { Library } from "../../../../src/retrieval/library.ts";
import { textFrom } from "../../../support/skarholm.ts";

/** A text with enough people, institutions, dates and footnotes for every kind of question. */
export const harbour = textFrom(
  "harbour",
  [
    "In March 1871 the Harbour Committee opened the lighthouse and hired a keeper from the mainland.{1} Marta Lindqvist carried the lamp oil over the frozen sound on her own back.{2} Captain Ahlgren had promised her a boat, but no boat ever came that winter.{3}",
    "On 4 May 1874 the schooner Vanadis struck the northern reef with nineteen sailors on board.{4} Lindqvist rowed out twice in the storm and brought eleven sailors to the shore alive.{5} The Harbour Committee praised the rescue in a letter and forgot the wages of the keeper.{6}",
    "In the autumn of 1879 Johan Berg built a stone harbour with the money of the fishery.{7} Captain Ahlgren called the harbour a waste of granite and wrote to the Ministry of Trade.{8} The Ministry of Trade answered after two years that granite was no concern of ministries.{9}",
    "In 1884 Anna Berg married a pilot and took over the fishery from her father.{10} The fishery was not a success until the herring came back to the northern reef.{11} Johan Berg never believed in herring, and he told every sailor so until his death.{12}",
    "On 2 June 1890 the Pilots Union asked the parliament for a second lighthouse on the reef.{13} Olof Sandberg wrote the petition, which the parliament refused without reading the granite figures.{14} The herring left again, and Anna Berg sold the fishery to the Coast Bank.",
    "He never said why the lamp was out.",
  ],
  new Map(
    Array.from({ length: 14 }, (_, index) => [
      `${index + 1}`,
      `Diary of the keeper, ${index + 7} January 1872.`,
    ]),
  ),
);

export const harbourLibrary = await Library.of([harbour]);
