import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCommands } from "../../src/app/load-commands.ts";
import { Library } from "../../src/retrieval/library.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { plan as planRow } from "../store/contract/plans.ts";
import { databases, silent, type Databases } from "../store/databases.ts";
import { heron } from "../support/voyage-of-the-heron.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { labelsOf, responseTo, shownIn } from "./stand-in/stand-in.ts";
import { startTrial, type Trial } from "./trial.ts";

describe.each(databases)("no spoilers in Discord, with %s", (_name, startDatabases) => {
  let kept: Databases;
  let store: Store;
  let trial: Trial;

  beforeAll(async () => {
    kept = await startDatabases();
    store = await openStore(await kept.newLocation(), silent);
    trial = await startTrial(await loadCommands(), { store, texts: Library.of([heron]) });
    const { world, channel } = trial.discord;
    await store.plans.add(
      planRow({
        group: world.guildId,
        channel: channel.id,
        text: heron.id,
        first: 1,
        position: 5,
        state: "paused",
      }),
    );
  });
  afterAll(async () => {
    await trial.stop();
    await store.close();
    await kept.stop();
  });

  test("a mention is answered from what the plan has read, and more is shown to who asks for it", async () => {
    const { discord } = trial;
    const answer = await discord.ask(`${discord.mention} where was the brass compass found?`);
    expect(shownIn(answer)).toContain("Reuter** kept a brass compass in his coat.");
    expect(shownIn(answer)).toContain("This goes up to Ch. I ¶4. There is more further on.");
    expect(shownIn(answer)).not.toContain("on the deck");
    const { original: more } = await discord.press(answer, "Show anyway", { by: discord.user("Olof") });
    expect((more?.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(more && shownIn(more)).toContain("> Brandt found the brass compass on the deck.");
  });

  test("a follow-up and “more” stay within it", async () => {
    const { discord } = trial;
    const { channel, reader } = discord;
    const first = await discord.ask(`${discord.mention} who was Reuter?`);
    const second = await discord.ask(`${discord.mention} what became of him?`, channel, reader, {
      replyTo: first,
    });
    const third = await discord.ask(`${discord.mention} more`, channel, reader, { replyTo: second });
    const said = [first, second, third].map(shownIn).join("\n");
    expect(said).not.toMatch(/drowned|stolen|Lindesnes/);
  });

  test("a paragraph further on is behind spoiler marks, with a line", async () => {
    const { discord } = trial;
    const message = responseTo(await discord.slash("paragraph", { number: "Ch. II ¶3" }));
    expect(shownIn(message)).toContain("What is further on than Ch. I ¶4 is behind spoiler marks.");
    // The escaped bar inside doesn't end the mark.
    expect(shownIn(message)).toContain(
      String.raw`> ||The inquiry in Stavanger blamed Reuter for the stolen barrels \| and closed the case.||`,
    );
    const note = responseTo(await discord.slash("footnote", { number: "3" }));
    expect(shownIn(note)).toContain("||Note 3: Minutes of the inquiry: the mate drowned on purpose.||");
    expect(shownIn(note)).toMatch(/> \|\|Reuter cut the rope and drowned off Lindesnes\.³\|\|/);
  });

  test("a private answer goes as far as its member has read", async () => {
    const { discord } = trial;
    await discord.slash("progress set", { paragraph: "Ch. II ¶2" });
    const own = responseTo(
      await discord.slash("ask", { question: "where was the brass compass found?", private: true }),
    );
    expect(shownIn(own)).toContain("found the brass compass on the deck.");
    const forAll = responseTo(await discord.slash("ask", { question: "where was the brass compass found?" }));
    expect(shownIn(forAll)).not.toContain("on the deck");
    const olof = discord.user("Olaf");
    await discord.slash("progress set", { paragraph: "Ch. I ¶1" }, { by: olof });
    const list = responseTo(await discord.slash("find", { words: "compass" }));
    expect(shownIn(list)).toContain("Reuter kept a brass");
    expect(labelsOf(list)).toContain("Show anyway");
    const { original: all } = await discord.press(list, "Show anyway", { by: olof });
    expect((all?.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(all && shownIn(all)).toContain("on the deck");
  });

  test("shown to everyone, it is behind spoiler marks again", async () => {
    const { discord } = trial;
    const message = responseTo(await discord.slash("paragraph", { number: "Ch. I ¶4" }));
    const { original: next } = await discord.press(message, "Ch. II ¶1 ▸", { by: discord.user("Olav") });
    if (!next) throw new Error("nothing was shown");
    expect(shownIn(next)).toContain("> ||The storm came in September 1902.");
    const shared = responseTo(await discord.press(next, "Show everyone"));
    expect((shared.flags ?? 0) & ephemeral).toBe(0);
    expect(shownIn(shared)).toContain("> ||The storm came in September 1902.");
  });

  test("switched off, answers come from the whole text", async () => {
    const { discord } = trial;
    await discord.slash("settings spoilers", { until: "off" }, { manages: true });
    const answer = await discord.ask(`${discord.mention} who bought the ship?`);
    expect(shownIn(answer)).toContain("bought the ship for a hundred crowns");
    expect(labelsOf(answer)).not.toContain("Show anyway");
  });
});
