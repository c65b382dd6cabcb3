import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ComponentType } from "discord.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messagesOf } from "../../../scripts/messages/files.ts";
import { textReply, type Reply } from "../../../src/dialogue/reply/reply.ts";
import { limits } from "../../../src/discord/render/limits.ts";
import { render } from "../../../src/discord/render/render.ts";
import { aboutReply } from "../../../src/features/help/about.ts";
import { helpReply, welcomeReply } from "../../../src/features/help/help.ts";
import { settingsReply } from "../../../src/features/settings/replies.ts";
import { messageIn, type MessageValues } from "../../../src/shared/locale/catalogue.ts";
import { withLocale } from "../../../src/shared/locale/current.ts";
import { locales } from "../../../src/shared/locale/locales.ts";
import { packageRoot } from "../../../src/shared/package-path.ts";
import { memberContext } from "../../commands/calling.ts";

const english = messagesOf("en");

const sources = ["src/features", "src/dialogue", "src/discord"]
  .flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(packageRoot, folder, name),
    ),
  )
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** The ids of the messages that stand behind a property in the sources. */
function idsAt(property: string): string[] {
  const pattern = new RegExp(`\\b${property}: localized\\(\\s*"([\\w-]+)"`, "g");
  return [...new Set([...sources.matchAll(pattern)].map(([, id = ""]) => id))];
}

/** Values for the variables of a message: a name of some length for words, and any number. */
function valuesFor(id: string, name: string, count: number): MessageValues {
  return Object.fromEntries(
    [...(english.get(id) ?? [])].map(([variable, use]) => [
      variable,
      use === "number" ? count : use === "string" ? name : (use[count % use.length] ?? ""),
    ]),
  );
}

/** All words of a reply as Discord gets them. */
function wordsIn(reply: Reply): string {
  const [{ components }] = render(reply).components;
  return components
    .flatMap((part) => (part.type === ComponentType.TextDisplay ? part.content : []))
    .join("\n");
}

const counts = fc.oneof(fc.constantFrom(0, 1, 2, 3, 5, 11, 21, 22, 100, 1000), fc.nat(1_000_000));

describe.each(locales)("the messages in %s", (locale) => {
  it("never exceed Discord's limits, whatever their values are", () => {
    const ids = [...english.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.string({ maxLength: 3000 }), counts, (id, name, count) => {
        const said = messageIn(locale, id, valuesFor(id, name, count)) ?? "";
        const reply = textReply(said, [{ label: said, action: { kind: "quiet" } }]);
        const [{ components }] = render({ ...reply, aside: said }).components;
        const texts = components.flatMap((part) =>
          part.type === ComponentType.TextDisplay ? part.content : [],
        );
        const labels = components.flatMap((part) =>
          part.type === ComponentType.ActionRow
            ? part.components.map((button) => ("label" in button ? (button.label ?? "") : ""))
            : [],
        );
        expect([...texts, ...labels].join("").length).toBeLessThanOrEqual(limits.text);
        for (const label of labels) expect(label.length).toBeLessThanOrEqual(limits.buttonLabel);
      }),
    );
  });

  it("are short enough for buttons without being cut", () => {
    const long = idsAt("label").filter(
      (id) => (messageIn(locale, id, valuesFor(id, "A name", 1000)) ?? "").length > limits.buttonLabel,
    );
    expect(long).toEqual([]);
    expect(idsAt("label").length).toBeGreaterThan(20);
  });

  it("fit into the title and the labels of forms", () => {
    const forms = [
      ...idsAt("title"),
      "notes-form-paragraph",
      "notes-form-words",
      "quiz-your-answer",
      "texts-glossary-lines",
    ];
    const questions = ["quiz-which-name", "quiz-which-date", "quiz-which-word", "quiz-who-did"];
    const long = [...forms, ...questions].filter((id) => (messageIn(locale, id) ?? "").length > 45);
    expect(long).toEqual([]);
  });

  it("leave room for all of the long replies", async () => {
    const replies = await withLocale(locale, async () => [
      await helpReply(memberContext),
      await welcomeReply(await memberContext.library.index().open()),
      aboutReply(memberContext),
      settingsReply(memberContext),
    ]);
    for (const reply of replies) {
      const last = reply.say.split("\n").at(-1) ?? "";
      expect(wordsIn(reply).replaceAll("\\", "")).toContain(last);
    }
  });
});
