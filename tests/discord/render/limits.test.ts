import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../../../src/dialogue/reply/reply.ts";
import { textReply } from "../../../src/dialogue/reply/reply.ts";
import { choicesOf } from "../../../src/discord/render/choices.ts";
import { limits } from "../../../src/discord/render/limits.ts";
import { modal } from "../../../src/discord/render/modal.ts";
import { noticeOf } from "../../../src/discord/render/notice.ts";
import { render, type RenderedMessage } from "../../../src/discord/render/render.ts";
import { call } from "../../../src/features/command/call.ts";
import {
  callablesOf,
  type Answer,
  type Callable,
  type Command,
} from "../../../src/features/command/command.ts";
import type { CommandOption, RawValue } from "../../../src/features/command/options.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { IbidError } from "../../../src/shared/error.ts";
import { withLocale } from "../../../src/shared/locale/current.ts";
import { locales } from "../../../src/shared/locale/locales.ts";
import { commands, memberContext } from "../../commands/calling.ts";
import { skarholm } from "../../support/skarholm.ts";
import { voyage } from "../../support/voyage.ts";
import { choiceProblems } from "../stand-in/check-commands.ts";
import { componentsV2, messageProblems } from "../stand-in/check-message.ts";
import { modalProblems } from "../stand-in/check-modal.ts";
import { object } from "../stand-in/json.ts";
import { reply } from "./arbitrary-reply.ts";

/** A failure isn't made smaller, which can take minutes. The seed that is printed repeats it. */
const brief = { endOnFailure: true } as const;

const locale = fc.constantFrom(...locales);
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300, size: "max" }),
  fc.constant("Wort ".repeat(80)),
);

/** Two texts, one with a title that is longer than any label. */
const library = await Library.of([{ ...skarholm, title: "A very long title ".repeat(30) }, voyage]);

const context = { ...memberContext, library, asker: { ...memberContext.asker, manages: true } };

function messageProblemsOf({ files = [], ...body }: RenderedMessage) {
  const sent = files.map(({ name, attachment }) => ({ name, content: attachment }));
  const attachments = files.map((_file, index) => ({ id: `${index}` }));
  return messageProblems({ ...body, attachments }, componentsV2, { files: sent });
}

/** Problems for which Discord would refuse an answer. */
function problemsOf(answer: Answer) {
  return answer.kind === "form" ? modalProblems(object(modal(answer))) : messageProblemsOf(render(answer));
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const id = fc.stringMatching(/^[1-9][0-9]{19}$/);

/** Values of an option as members give them, and others. */
function valuesFor(option: CommandOption): fc.Arbitrary<RawValue> {
  switch (option.type) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: option.min ?? 1, max: option.max ?? 100 });
    case "string":
      return option.choices
        ? fc.constantFrom(...option.choices.map(({ value }) => value))
        : fc.oneof(
            fc.constantFrom("1", "¶2", "33", "last", "*", "skarholm", "07:00", "Berlin", "keeper", "council"),
            words,
          );
    case "attachment":
      return fc.constant({ name: "a.txt", size: 1, bytes: async () => new Uint8Array([97]) });
    case "channel":
    case "role":
    case "user":
      return fc.constant("123456789012345678");
  }
}

function optionsOf({ options }: Callable): fc.Arbitrary<Record<string, RawValue>> {
  const values = Object.fromEntries(Object.entries(options).map(([name, each]) => [name, valuesFor(each)]));
  const required = Object.keys(options).filter((name) => options[name]?.required);
  return fc.record(values, { requiredKeys: required });
}

/** The answer of a command, or its refusal. */
async function answerOf(used: Command, work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await call(used, work, context);
  } catch (error) {
    if (error instanceof IbidError) return textReply(error.localizedMessage);
    throw error;
  }
}

const callables = commands.flatMap((used) =>
  callablesOf(used).map((callable) => ({ name: `${used.name} ${callable.name}`, used, callable })),
);

describe("in every language, Discord takes", () => {
  it.each(callables)("what /$name answers", async ({ used, callable }) => {
    await fc.assert(
      fc.asyncProperty(locale, optionsOf(callable), async (spoken, options) => {
        const given = new Map(Object.entries(options));
        const answer = await withLocale(spoken, () => answerOf(used, () => callable.run(given, context)));
        expect(problemsOf(answer)).toEqual([]);
      }),
      { ...brief, numRuns: 12 },
    );
  });

  const suggesting = callables.flatMap(({ name, callable }) =>
    Object.entries(callable.options).flatMap(([option, { type, ...definition }]) =>
      "suggest" in definition && definition.suggest
        ? { name, option, type, suggest: definition.suggest }
        : [],
    ),
  );

  it.each(suggesting)("the suggestions for $option of /$name", async ({ type, suggest }) => {
    const typed = fc.oneof(fc.constantFrom("", "1", "a", "e", "Eur", "The"), words);
    await fc.assert(
      fc.asyncProperty(locale, typed, async (spoken, begun) => {
        const suggested = await withLocale(spoken, async () => suggest(begun, {}, context));
        expect(choiceProblems(choicesOf(suggested), type === "string" ? 3 : 4)).toEqual([]);
      }),
      { ...brief, numRuns: 12 },
    );
  });

  it("any reply", () => {
    fc.assert(
      fc.property(locale, reply, maybe(words), maybe(id), (spoken, given, asked, role) => {
        const message = withLocale(spoken, () => render(given, asked, role));
        expect(messageProblemsOf(message)).toEqual([]);
        expect(noticeOf(message).length).toBeLessThanOrEqual(limits.content);
      }),
      { ...brief, numRuns: 300 },
    );
  });

  it("any form", () => {
    const field = fc.record({
      name: fc.stringMatching(/^[a-z]{1,20}$/),
      label: fc.string({ unit: "grapheme", minLength: 1, maxLength: 200, size: "max" }),
      value: fc.oneof(words, fc.constant("Wort ".repeat(1000))),
      required: fc.boolean(),
      long: fc.boolean(),
      maxLength: fc.integer({ min: 1, max: 9000 }),
    });
    const fields = fc.uniqueArray(field, { minLength: 1, maxLength: 5, selector: ({ name }) => name });
    const title = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200, size: "max" });
    fc.assert(
      fc.property(title, fields, (named, asked) => {
        const form: Form = {
          kind: "form",
          title: named,
          fields: asked,
          action: { kind: "command", command: "note", rest: "add" },
        };
        expect(problemsOf(form)).toEqual([]);
      }),
      brief,
    );
  });

  it("any suggestions, as many as it takes", () => {
    const choice = fc.record({
      name: words,
      value: fc.oneof({ weight: 9, arbitrary: fc.string({ maxLength: 20 }) }, words),
    });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 60, size: "max" }), (suggested) => {
        expect(choiceProblems(choicesOf(suggested), 3)).toEqual([]);
      }),
      brief,
    );
  });
});
