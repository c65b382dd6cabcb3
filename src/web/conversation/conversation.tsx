import type { Child, FC } from "hono/jsx";
import { localized } from "../../shared/locale/message.ts";
import { choiceFormId } from "./turn.tsx";
import { longestQuestion } from "../../features/ask/respond.ts";

interface ConversationProps {
  /** The path that questions are sent to. */
  readonly action: string;
  /** The id of the text that is asked, or "*" for all. */
  readonly text: string;
  /** The title of the text that is asked; undefined for all. */
  readonly title?: string | undefined;
  /** The conversation so far, see `encodeHistory`. */
  readonly history: string;
  /** The turns so far. */
  readonly children?: Child;
}

/** The fields that every request of a conversation carries. */
const Hidden: FC<Pick<ConversationProps, "text" | "history">> = ({ text, history }) => (
  <>
    <input type="hidden" name="text" value={text} />
    <input type="hidden" name="history" value={history} />
  </>
);

/**
 * The conversation of a page: the turns so far, and the form for the next question. The buttons under answers have a form
 * of their own, since Enter in a form presses its first button.
 */
export const Conversation: FC<ConversationProps> = ({ action, text, title, history, children }) => {
  const label = localized(title === undefined ? "web-ask-texts" : "web-ask-text");
  return (
    <section class="conversation" aria-label={localized("web-conversation")}>
      <div class="answers">
        <button type="button" class="fold" aria-label={localized("web-hide-answers")} hidden>
          ✕
        </button>
        <ol class="turns" aria-live="polite">
          {children}
        </ol>
      </div>
      <form id={choiceFormId} method="post" action={action}>
        <Hidden text={text} history={history} />
      </form>
      <form class="ask" method="post" action={action}>
        <Hidden text={text} history={history} />
        <input
          type="text"
          name="words"
          required
          maxlength={longestQuestion}
          autocomplete="off"
          enterkeyhint="send"
          aria-label={label}
          placeholder={`${label} …`}
        />
        <button class="send" type="submit">
          {localized("web-ask")}
        </button>
      </form>
    </section>
  );
};
