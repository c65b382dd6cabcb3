import { beforeEach, describe, expect, it } from "vitest";
import type { CommandContext } from "../../src/features/command/context.ts";
import { memoryStore } from "../support/memory-store.ts";
import { publicAnnotation } from "../features/export/annotated-edition.ts";
import { memberContext, run } from "./calling.ts";

let here: CommandContext;

beforeEach(async () => {
  here = { ...memberContext, store: await memoryStore() };
  const note = { ...publicAnnotation, group: "server" };
  await here.store.annotations.add(note);
  await here.store.annotations.add({ ...note, words: "Only mine", private: true });
});

describe("/export", () => {
  it("exports an HTML page without private annotations by default", async () => {
    const reply = await run("export", {}, here);
    const [file] = reply.files ?? [];
    expect(reply.private).toBe(false);
    expect(file?.name).toBe("skarholm.html");
    expect(file?.content).toMatch(/^<!doctype html>/);
    expect(file?.content).toContain("Dear goat");
    expect(file?.content).not.toContain("Only mine");
  });

  it("includes private annotations only for their author, in a private reply", async () => {
    const reply = await run("export", { format: "md", mine: true }, here);
    expect(reply.private).toBe(true);
    expect(reply.files?.[0]?.content).toContain("Only mine");
    const other = await run("export", { mine: true }, { ...here, asker: { ...here.asker, id: "olof" } });
    expect(other.files?.[0]?.content).not.toContain("Only mine");
  });

  it("mentions /note add if there are no annotations yet", async () => {
    const { say, files } = await run("export", {}, { ...here, place: { group: "new", channel: "1" } });
    expect(say).toContain("/note add");
    expect(files).toHaveLength(1);
  });

  it("refuses other formats", async () => {
    await expect(run("export", { format: "pdf" }, here)).rejects.toThrow("“format” must be one of html, md.");
  });
});
