import type { FC } from "hono/jsx";
import type { Text } from "../../document/model.ts";
import { contentsOf } from "../../features/texts/introduction.ts";
import { textAddress } from "../../features/typesetting/addresses.ts";
import { everyText } from "../../dialogue/intent/named-text.ts";
import { Conversation } from "../conversation/conversation.tsx";
import { languageOf } from "../../features/typesetting/language.ts";
import { localized } from "../../shared/locale/message.ts";
import { Cover } from "./cover.tsx";
import { Layout } from "./layout.tsx";

interface ShelfProps {
  readonly base: string;
  readonly texts: readonly Text[];
  readonly unlisted: boolean;
}

const Book: FC<{ readonly base: string; readonly text: Text }> = ({ base, text }) => (
  <li>
    <a class="book" href={textAddress(base, text.id)}>
      <Cover text={text} />
      <span class="title" dir="auto" {...languageOf(text)}>
        {text.title}
      </span>
      {text.metadata?.author !== undefined && (
        <span class="author" dir="auto" {...languageOf(text)}>
          {text.metadata.author}
        </span>
      )}
      <span class="extent">{contentsOf(text).replaceAll(/(?<=\d) /gu, "\u00A0")}</span>
    </a>
  </li>
);

/** The page of all texts. */
export const ShelfPage: FC<ShelfProps> = ({ base, texts, unlisted }) => {
  const [only, ...others] = texts;
  return (
    <Layout base={base} title={`${localized("web-shelf")} · Ibid`} unlisted={unlisted}>
      <h1 class="shelf-title">{localized("web-shelf")}</h1>
      <Conversation
        action={`${base}/ask`}
        text={others.length === 0 && only ? only.id : everyText}
        title={others.length === 0 ? only?.title : undefined}
        history=""
      />
      <ul class="shelf">
        {texts.map((text) => (
          <Book base={base} text={text} />
        ))}
      </ul>
    </Layout>
  );
};
