import { Hono } from "hono";
import * as v from "valibot";
import { remember, type Turn } from "../../dialogue/context/history.ts";
import { everyText, textChoiceOf } from "../../dialogue/intent/named-text.ts";
import { decodeAction, isOfText, type TextAction } from "../../dialogue/reply/button-action.ts";
import { asRanked, excerptAt } from "../../dialogue/reply/excerpt-reference.ts";
import { onShelfOf, quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import type { Text } from "../../document/model.ts";
import { respond } from "../../features/ask/respond.ts";
import { textActionReply } from "../../features/ask/text-action.ts";
import { shownAnyway } from "../../features/spoilers/further-on.ts";
import type { Library } from "../../retrieval/library.ts";
import { IbidError } from "../../shared/error.ts";
import { decodeHistory, encodeHistory } from "../conversation/history-code.ts";
import { TurnView } from "../conversation/turn.tsx";
import { localizable, localized } from "../../shared/locale/message.ts";
import { htmlOf, pageHtml } from "../../features/typesetting/html.ts";
import { AnswerPage } from "../pages/answer.tsx";
import type { WebEnv } from "../reader.ts";

const fields = v.object({
  text: v.string(),
  history: v.optional(v.string(), ""),
  words: v.optional(v.string(), ""),
  action: v.optional(v.string()),
});

/** The header that the page's script sends: it takes JSON, and puts the answer into the page. */
export const scriptHeader = "X-Requested-With";

/** The request of a button, as the question above its reply. */
function labelOf(action: TextAction): string {
  switch (action.kind) {
    case "show":
      return localized("reply-more");
    case "context":
      return localized("reply-in-context");
    case "cite":
      return localized("cite-button");
    case "note":
      return localized("reply-note", { label: action.note });
    case "paragraph":
      return localized("reply-paragraph", { number: String(action.ordinal) });
    case "find":
    case "ask":
      return action.words;
  }
}

interface Asked {
  readonly asked: string;
  readonly reply: Reply;
}

/** @throws IbidError if the code isn't one of a button that asks something of a text */
async function answerToButton(code: string, library: Library): Promise<Asked> {
  const action = decodeAction(code);
  if (!action || !isOfText(action)) throw new IbidError("outdated", localizable("web-old-button"));
  if (action.kind !== "beyond")
    return { asked: labelOf(action), reply: await textActionReply(action, library) };
  const reply = shownAnyway(await textActionReply(action.action, library.whole));
  return { asked: localized("spoilers-show"), reply };
}

async function answer(
  { text, words, action }: v.InferOutput<typeof fields>,
  history: readonly Turn[],
  library: Library,
): Promise<Asked> {
  if (action !== undefined) return answerToButton(action, library);
  const asked = words.trim();
  if (asked === "") throw new IbidError("invalid-input", localizable("web-empty-question"));
  const request = { words: asked, text: textChoiceOf(text, library), limit: defaultLimit, history };
  return { asked, reply: await respond(request, library) };
}

/** An earlier turn as it can be shown again: its question and its best excerpt. */
function earlierReply(turn: Turn, library: Library): Reply {
  const text = library.byFingerprint(turn.fingerprint);
  const excerpts = turn.excerpts.slice(0, 1).flatMap((ref) => (text && excerptAt(text, ref)) ?? []);
  return onShelfOf(
    library.texts.length,
    quoteReply({ kind: turn.kind, excerpts: excerpts.map(asRanked), layout: "even", buttons: [] }),
  );
}

/** A reply as it is shown where one text is asked: citations name the title only if something of another text is quoted. */
function asIn(text: Text | undefined, reply: Reply): Reply {
  const quoted = [...reply.excerpts.map(({ excerpt }) => excerpt), ...(reply.noteHits ?? [])];
  return text && quoted.every((each) => each.text.id === text.id) ? onShelfOf(1, reply) : reply;
}

function chosenText(given: string, library: Library): Text | undefined {
  return given === everyText ? undefined : library.indexNamed(given).text;
}

/** Questions, and the buttons under their answers. */
export function askRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>().post("/ask", async (context) => {
    const { base, library, soFar } = context.get("reader");
    const { success, output } = v.safeParse(fields, await context.req.parseBody());
    if (!success) throw new IbidError("invalid-input", localizable("web-no-text"));
    const text = chosenText(output.text, library);
    const history = decodeHistory(output.history);
    const { asked, reply } = await answer(output, history, soFar);
    const code = encodeHistory(remember(history, reply));
    const turn = <TurnView base={base} asked={asked} reply={asIn(text, reply)} offersMore />;
    context.header("Cache-Control", "no-store");
    if (context.req.header(scriptHeader) !== undefined) {
      return context.json({ turn: await htmlOf(turn), history: code });
    }
    const earlier = history.map((each) => (
      <TurnView
        base={base}
        asked={each.question}
        reply={asIn(text, earlierReply(each, library))}
        offersMore={false}
      />
    ));
    return context.html(
      pageHtml(
        <AnswerPage base={base} text={text} history={code}>
          {earlier}
          {turn}
        </AnswerPage>,
      ),
    );
  });
}
