import { describe, expect, it } from "vitest";
import { decodeAction, encodeAction } from "../../src/dialogue/reply/button-action.ts";
import { textActionReply } from "../../src/features/ask/text-action.ts";
import { Library } from "../../src/retrieval/library.ts";
import { library, skarholm, textFrom } from "../support/skarholm.ts";
import { required } from "../support/required.ts";
import { refusal } from "../support/refusal.ts";
import { memberContext, run } from "./calling.ts";

describe("/cite", () => {
  it("quotes a paragraph, cites it in three styles, and says what the file doesn't state", async () => {
    const { say } = await run("cite", { number: "3" });
    expect(say.split("\n")).toEqual([
      "“Nobody thanked her.”",
      "Chicago: The skarholm, par. 3.",
      "MLA: The skarholm. In the text: (“The skarholm”, par. 3)",
      "APA: The skarholm (n.d.). In the text: (“The skarholm”, n.d., para. 3)",
      "The file doesn't state the author, the year, or page numbers.",
    ]);
  });

  it("cites the sentence with some words", async () => {
    const reply = await run("cite", { number: "2", words: "forty crowns", style: "mla" });
    expect(reply.say).toContain("“The council paid her forty crowns a year.”");
    expect(reply.say).not.toContain("Chicago");
    expect(await refusal(run("cite", { number: "2", words: "zeppelin" }))).toContain("“zeppelin”");
    const typed = await run("cite", { number: "2", words: `smaller than a fisherman's` });
    expect(typed.say).toContain("smaller than a fisherman’s.”");
  });

  it("finds words behind letters that have another length in lower case", async () => {
    const words = "İİİİİİİİİİİİİİİİİİİİ sailed. The boat sank. Nobody was on board.";
    const context = { ...memberContext, library: await Library.of([textFrom("ferry", [words])]) };
    expect((await run("cite", { number: "1", words: "the boat" }, context)).say).toContain(
      "“The boat sank.”",
    );
  });

  it("cites the whole text if nothing was shown", async () => {
    const reply = await run("cite", {});
    expect(reply.kind).toBe("talk");
    expect(reply.say).toContain("Chicago: The skarholm.");
  });

  it("gives a file for programs", async () => {
    const { files } = await run("cite", { number: "3", style: "bibtex" });
    const { name, content } = required(files?.[0], "the file");
    expect(name).toBe("skarholm.bib");
    expect(content).toContain("@misc{theskarholm,");
  });

  it("is what the button under an answer does", async () => {
    const excerpt = { paragraph: 3, first: 0, last: 0 };
    const code = encodeAction({ kind: "cite", fingerprint: skarholm.fingerprint, excerpt });
    const action = required(decodeAction(code), "the action");
    expect(action).toEqual({ kind: "cite", fingerprint: skarholm.fingerprint, excerpt });
    const reply = await textActionReply(
      { kind: "cite", fingerprint: skarholm.fingerprint, excerpt },
      library,
    );
    expect(reply.say).toContain("“Nobody thanked her.”");
  });
});
