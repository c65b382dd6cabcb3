import { describe, expect, it } from "vitest";
import { decodeAction, encodeAction } from "../../../src/dialogue/reply/button-action.ts";
import { onSubmit, pressing, type ActionCodec } from "../../../src/features/command/buttons.ts";
import { textReply } from "../../../src/dialogue/reply/reply.ts";
import { defineAction } from "../../../src/features/define/button.ts";
import { discussAction } from "../../../src/features/discussions/replies.ts";
import { buttons as note } from "../../../src/features/notes/buttons.ts";
import { buttons as privacy } from "../../../src/features/privacy/replies.ts";
import { buttons as progress } from "../../../src/features/progress/buttons.ts";
import { buttons as quiz } from "../../../src/features/quiz/state.ts";
import { buttons as review } from "../../../src/features/review/buttons.ts";
import { buttons as plan } from "../../../src/features/reading-plan/buttons.ts";
import { buttons as index } from "../../../src/features/text-index/replies.ts";
import { glossaryAction } from "../../../src/features/texts/glossary.ts";
import { leaveAction, removeAction } from "../../../src/features/texts/shelf.ts";
import { command, commands, memberContext } from "../../commands/calling.ts";
import fixtures from "../../fixtures/custom-ids.json" with { type: "json" };
import { skarholm } from "../../support/skarholm.ts";

/** The part of a codec that the tests use: `encode` is given only what `decode` returned. */
interface AnyCodec {
  readonly decode: (code: string) => unknown;
  readonly roundTrip: (code: string) => string | undefined;
}

function anyCodec<Fields>(codec: ActionCodec<Fields>): AnyCodec {
  return {
    decode: (code) => codec.decode(code),
    roundTrip(code) {
      const fields = codec.decode(code);
      return fields === undefined ? undefined : codec.encode(fields).rest;
    },
  };
}

const codecs = new Map<string, AnyCodec>([
  ["define", anyCodec(defineAction)],
  ["discuss", anyCodec(discussAction)],
  ["index who", anyCodec(index.who)],
  ["index name", anyCodec(index.name)],
  ["index when", anyCodec(index.when)],
  ["index word", anyCodec(index.word)],
  ["note list", anyCodec(note.list)],
  ["note add", anyCodec(note.add)],
  ["note delete", anyCodec(note.delete)],
  ["note keep", anyCodec(note.stay)],
  ["plan read", anyCodec(plan.read)],
  ["plan status", anyCodec(plan.status)],
  ["plan stop", anyCodec(plan.stop)],
  ["privacy export", anyCodec(privacy.export)],
  ["privacy delete", anyCodec(privacy.delete)],
  ["privacy here", anyCodec(privacy.here)],
  ["privacy everywhere", anyCodec(privacy.everywhere)],
  ["privacy stay", anyCodec(privacy.stay)],
  ["progress read", anyCodec(progress.read)],
  ["progress hide", anyCodec(progress.hide)],
  ["quiz again", anyCodec(quiz.again)],
  ["quiz hint", anyCodec(quiz.hint)],
  ["quiz next", anyCodec(quiz.next)],
  ["quiz type", anyCodec(quiz.type)],
  ["quiz typed", anyCodec(quiz.typed)],
  ["quiz answer", anyCodec(quiz.answer)],
  ["quiz scores", anyCodec(quiz.scores)],
  ["quiz reset", anyCodec(quiz.reset)],
  ["quiz keep", anyCodec(quiz.keep)],
  ["review answer", anyCodec(review.answer)],
  ["review type", anyCodec(review.type)],
  ["review typed", anyCodec(review.typed)],
  ["review next", anyCodec(review.next)],
  ["review drop", anyCodec(review.drop)],
  ["texts glossary", anyCodec(glossaryAction)],
  ["texts remove", anyCodec(removeAction)],
  ["texts leave", anyCodec(leaveAction)],
]);

/** The part of a custom id that its command reads. */
function codeOf(id: string): string {
  const action = decodeAction(id);
  if (action?.kind !== "command") throw new Error(`${id} is for no command`);
  return action.rest;
}

describe("custom ids of buttons that were sent before", () => {
  it.each(fixtures.commands)("decode to the same action: $id", ({ id, action, fields }) => {
    const code = codeOf(id);
    const decoded = [...codecs].flatMap(([name, codec]) => {
      const found = name.startsWith(action.split(" ")[0] ?? "") ? codec.decode(code) : undefined;
      return found === undefined ? [] : [[name, found]];
    });
    expect(decoded).toEqual([[action, fields]]);
  });

  it.each(fixtures.texts)("decode to the same request about a text: $id", ({ id, action }) => {
    expect(decodeAction(id)).toEqual(action);
    expect(encodeAction(decodeAction(id) ?? { kind: "quiet" })).toBe(id);
  });

  it("cover every kind of button", () => {
    expect(new Set(fixtures.commands.map(({ action }) => action))).toEqual(new Set(codecs.keys()));
  });
});

describe("the words of a button that are too long", () => {
  const { fingerprint } = skarholm;
  const words = `${"x".repeat(79)}👍🏽 and more`;

  it.each([{ kind: "ask" } as const, { kind: "find", page: 0 } as const])(
    "%j are cut between characters",
    (action) => {
      expect(decodeAction(encodeAction({ ...action, fingerprint, words }))).toMatchObject({
        words: "x".repeat(79),
      });
    },
  );
});

describe("a codec", () => {
  it.each(fixtures.commands)("reads what it writes: $id", ({ id, action, fields }) => {
    const codec = codecs.get(action);
    expect(codec?.decode(codec.roundTrip(codeOf(id)) ?? "")).toEqual(fields);
  });

  it.each(commands.filter(({ press }) => press).map(({ name }) => name))(
    "of /%s refuses what it can't read",
    async (name) => {
      for (const code of ["", "nonsense", "list;x", "read;short;1;2;3", "status", "stop;", "answer:x"]) {
        await expect(async () => command(name).press?.(code, memberContext, new Map())).rejects.toThrow(
          "I can't read this button any more: please ask again.",
        );
      }
    },
  );
});

it("a form passes its fields by name, an empty one as an empty text", async () => {
  const press = pressing(
    onSubmit(note.stay, ["title", "why"], (_fields, { title, why }) => textReply(`${title}|${why}`)),
  );
  expect(await press("stay", memberContext, new Map([["title", "A"]]))).toMatchObject({ say: "A|" });
});
