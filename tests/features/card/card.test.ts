import { Worker } from "node:worker_threads";
import { describe, expect, it, vi } from "vitest";
import { quotationCard } from "../../../src/features/card/card.ts";
import { paragraphAt } from "../../../src/dialogue/reply/excerpt-reference.ts";
import { skarholm } from "../../support/skarholm.ts";
import { required } from "../../support/required.ts";

describe("quotationCard", () => {
  it("draws a picture once", async () => {
    const excerpt = {
      text: skarholm,
      paragraph: required(paragraphAt(skarholm, 5), "¶5"),
      first: 0,
      last: 0,
    };
    const picture = quotationCard(excerpt);
    expect(quotationCard({ ...excerpt })).toBe(picture);
    expect(
      Buffer.from(await picture)
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  });

  it("is drawn by another thread after one has ended", async () => {
    const excerpt = {
      text: skarholm,
      paragraph: required(paragraphAt(skarholm, 4), "¶4"),
      first: 0,
      last: 0,
    };
    const ending = vi.spyOn(Worker.prototype, "postMessage").mockImplementationOnce(function end(
      this: Worker,
    ) {
      void this.terminate();
    });
    await expect(quotationCard(excerpt)).rejects.toThrow("picture");
    ending.mockRestore();
    expect(await quotationCard(excerpt)).toBeInstanceOf(Uint8Array);
  });
});
