import { describe, expect, it } from "vitest";
import { render } from "../../src/discord/render/render.ts";
import { refusal } from "../support/refusal.ts";
import { required } from "../support/required.ts";
import { run } from "./calling.ts";

describe("/card", () => {
  it("makes a picture of the sentence with some words", async () => {
    const reply = await run("card", { number: "2", words: "Forty Crowns" });
    expect(reply.say).toBe("¶2 · note 33 · The skarholm");
    const { name, content } = required(reply.files?.[0], "the picture");
    expect(name).toBe("skarholm-2.png");
    const bytes = Buffer.from(content);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    // The width and the height (PNG specification, IHDR).
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it("is shown in Discord as a picture", async () => {
    const { components, files } = render(await run("card", { number: "3" }));
    expect(JSON.stringify(components)).toContain('"media":{"url":"attachment://skarholm-3.png"}');
    expect(files).toHaveLength(1);
  });

  it("says that a paragraph doesn't have the words", async () => {
    expect(await refusal(run("card", { number: "2", words: "zeppelin" }))).toContain(
      "¶2 doesn't have the words “zeppelin”",
    );
  });
});
