import type { FC } from "hono/jsx";
import { longestFind } from "../../dialogue/reply/button-action.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Text } from "../../document/model.ts";
import { textAddress } from "../../features/typesetting/addresses.ts";
import { ReplyView } from "../conversation/turn.tsx";
import { languageOf } from "../../features/typesetting/language.ts";
import { localized } from "../../shared/locale/message.ts";
import { Layout } from "./layout.tsx";

interface FindPageProps {
  readonly base: string;
  readonly text: Text;
  /** The words that are searched for; empty before the first search. */
  readonly words: string;
  /** The sentences that were found; undefined before the first search. */
  readonly reply: Reply | undefined;
  readonly unlisted: boolean;
}

/** Links to further pages of a search, by its buttons. */
const FurtherPages: FC<{ readonly path: string; readonly reply: Reply }> = ({ path, reply }) => (
  <p class="pages">
    {reply.buttons.flatMap(({ label, action }) =>
      action?.kind === "find" ? (
        <a href={`${path}?q=${encodeURIComponent(action.words)}&page=${action.page}`}>{label}</a>
      ) : (
        []
      ),
    )}
  </p>
);

/** A search for words in a text. */
export const FindPage: FC<FindPageProps> = ({ base, text, words, reply, unlisted }) => {
  const path = `${textAddress(base, text.id)}/find`;
  return (
    <Layout
      base={base}
      title={localized("web-search-title", { title: text.title })}
      unlisted={unlisted || words !== ""}
      emphasises={reply !== undefined}
    >
      <section class="found">
        <h1 dir="auto" {...languageOf(text)}>
          <a href={textAddress(base, text.id)}>{text.title}</a>
        </h1>
        <form class="ask" method="get" action={path} role="search">
          <input
            type="text"
            name="q"
            value={words}
            required
            maxlength={longestFind}
            autocomplete="off"
            enterkeyhint="search"
            aria-label={localized("web-search-label")}
            placeholder={localized("web-search-example")}
          />
          <button class="send" type="submit">
            {localized("web-search")}
          </button>
        </form>
        {reply && (
          <>
            <ReplyView base={base} reply={reply} offersMore={false} />
            <FurtherPages path={path} reply={reply} />
          </>
        )}
      </section>
    </Layout>
  );
};
