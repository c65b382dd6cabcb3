import type { Child, FC } from "hono/jsx";
import { Conversation } from "../conversation/conversation.tsx";
import { textAddress } from "../../features/typesetting/addresses.ts";
import type { Text } from "../../document/model.ts";
import { everyText } from "../../dialogue/intent/named-text.ts";
import { languageOf } from "../../features/typesetting/language.ts";
import { localized } from "../../shared/locale/message.ts";
import { Layout } from "./layout.tsx";

interface AnswerPageProps {
  readonly base: string;
  /** The text that is asked; undefined for all. */
  readonly text: Text | undefined;
  /** The conversation after the answer, see `encodeHistory`. */
  readonly history: string;
  /** The turns. */
  readonly children?: Child;
}

/** A conversation on a page of its own, for browsers without scripts. */
export const AnswerPage: FC<AnswerPageProps> = ({ base, text, history, children }) => (
  <Layout base={base} title={localized("web-answer", { title: text?.title ?? "Ibid" })} unlisted emphasises>
    <header class="answer-title">
      {text ? (
        <h1 dir="auto" {...languageOf(text)}>
          <a href={textAddress(base, text.id)}>{text.title}</a>
        </h1>
      ) : (
        <h1>{localized("web-shelf")}</h1>
      )}
    </header>
    <Conversation action={`${base}/ask`} text={text?.id ?? everyText} title={text?.title} history={history}>
      {children}
    </Conversation>
  </Layout>
);
