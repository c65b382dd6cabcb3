import { lastExcerpts, type Turn } from "../../dialogue/context/history.ts";
import type { TextRequest } from "../../dialogue/intent/intent.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { surroundingsReply } from "../look-up/paragraph.ts";
import { peopleReply } from "../text-index/replies.ts";
import { authorReply, datesLine } from "./about-text.ts";
import { betterReply, certaintyReply } from "./certainty.ts";
import { citationReply } from "./citation.ts";
import { outlineReply } from "./outline.ts";

/** The text and the conversation that a request is answered from. */
export interface RequestContext {
  readonly index: TextIndex;
  /** The turns about the text of the index, oldest first. */
  readonly history: readonly Turn[];
  readonly limit: number;
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

const notDone = {
  simplify: "I don't explain or rephrase, I only quote.",
  compose:
    "I don't write anything of my own: I find what the text says, and quote it. Ask me about a person, an event or a word.",
  opinion: "I have no opinion: I only quote. Ask what the text says about somebody or something.",
};

function translationReply({ text: { language } }: TextIndex): Reply {
  const name = language === "und" ? undefined : languageNames.of(language);
  const quotes =
    name === undefined ? "I only quote the text as it is." : `I only quote the text, which is in ${name}.`;
  return textReply(`I don't translate. ${quotes}`);
}

/** The sentences around the excerpt shown last, in place of a paraphrase. */
function simplifyReply({ index: { text }, history }: RequestContext): Reply {
  const [shown] = lastExcerpts(text, history);
  if (!shown)
    return textReply(`${notDone.simplify} Ask me for a passage, or what the text says about a word.`);
  return { ...surroundingsReply(shown), say: `${notDone.simplify} What stands around it may help:` };
}

/** The reply to a request about the text as a whole, about the last answer, or for something that isn't done. */
export async function textRequestReply(request: TextRequest, context: RequestContext): Promise<Reply> {
  const { index, history, limit } = context;
  switch (request) {
    case "outline":
      return outlineReply(index);
    case "author":
      return authorReply(index.text);
    case "cite":
      return citationReply(index.text, lastExcerpts(index.text, history)[0]);
    case "certainty":
      return certaintyReply(index, history);
    case "better":
      return betterReply(index, history, limit);
    case "people":
      return peopleReply(index, 1);
    case "dates":
      return datesLine(index.text);
    case "translate":
      return translationReply(index);
    case "simplify":
      return simplifyReply(context);
    case "compose":
      return textReply(notDone.compose);
    case "opinion":
      return textReply(notDone.opinion);
  }
}
