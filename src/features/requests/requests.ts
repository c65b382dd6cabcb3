import { lastExcerpts, type Turn } from "../../dialogue/context/history.ts";
import type { TextRequest } from "../../dialogue/intent/intent.ts";
import type { Text } from "../../document/model.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { citationReply } from "../cite/replies.ts";
import { surroundingsReply } from "../look-up/paragraph.ts";
import { peopleReply } from "../text-index/replies.ts";
import { authorReply, datesLine } from "./about-text.ts";
import { betterReply, certaintyReply } from "./certainty.ts";
import { outlineReply } from "./outline.ts";
import { languageName } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";

/** The text and the conversation that a request is answered from. */
export interface RequestContext {
  readonly index: TextIndex;
  /** The turns about the text of the index, oldest first. */
  readonly history: readonly Turn[];
  readonly limit: number;
}

function translationReply({ text: { language } }: TextIndex): Reply {
  const name = language === "und" ? undefined : languageName(language);
  return textReply(
    name === undefined
      ? localized("request-no-translation")
      : localized("request-no-translation-from", { language: name }),
  );
}

function simplifyReply(text: Text, history: readonly Turn[]): Reply {
  const [shown] = lastExcerpts(text, history);
  if (!shown) return textReply(`${localized("request-no-explanation")} ${localized("request-ask-passage")}`);
  const say = `${localized("request-no-explanation")} ${localized("request-around-helps")}`;
  return { ...surroundingsReply(shown), say };
}

/** The reply to a request about the text as a whole, about the last answer, or for something that isn't done. */
export async function textRequestReply(request: TextRequest, context: RequestContext): Promise<Reply> {
  const { index, history, limit } = context;
  const { whole } = index;
  switch (request) {
    case "outline":
      return outlineReply(index);
    case "author":
      return authorReply(index.text);
    case "cite":
      return citationReply(whole.text, lastExcerpts(whole.text, history)[0]);
    case "certainty":
      return certaintyReply(whole, history);
    case "better":
      return betterReply(whole, history, limit);
    case "people":
      return peopleReply(index, 1);
    case "dates":
      return datesLine(index.text);
    case "translate":
      return translationReply(index);
    case "simplify":
      return simplifyReply(whole.text, history);
    case "compose":
      return textReply(localized("request-no-composing"));
    case "opinion":
      return textReply(localized("request-no-opinion"));
  }
}
