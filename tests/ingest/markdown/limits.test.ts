import { expect, test } from "vitest";
import { withinLimits } from "../../../src/ingest/markdown/limits.ts";

const most = 5000;

test("block quotes beyond the five-thousandth are paragraphs", () => {
  const quoted = "> She rowed\n> back.\n\n".repeat(most);
  expect(withinLimits(quoted)).toBe(quoted);
  expect(withinLimits(`${quoted} >> He stayed\r\n> there.\r\n\nThe end.`)).toBe(
    `${quoted}He stayed\r\nthere.\r\n\nThe end.`,
  );
});
