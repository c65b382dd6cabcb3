import type { FC } from "hono/jsx";
import { encodeAction, isOfText } from "../../dialogue/reply/button-action.ts";
import { sentencesOf, titlesNamed } from "../../dialogue/reply/plain-text.ts";
import type { Button, Reply } from "../../dialogue/reply/reply.ts";
import { BriefQuotation, NoteQuotation, Quotation } from "./quotation.tsx";

/** The id of the form that the buttons under replies submit with their action. */
export const choiceFormId = "choice";

/** The lines of what Ibid says, each a paragraph. */
const Say: FC<{ readonly say: string }> = ({ say }) => (
  <>
    {say
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => (
        <p class="say" dir="auto">
          {line}
        </p>
      ))}
  </>
);

/** The buttons that ask something of a text. Those of commands need Discord or a terminal. */
const Buttons: FC<{ readonly buttons: readonly Button[] }> = ({ buttons }) => {
  const offered = buttons.flatMap(({ label, action }) =>
    action && isOfText(action) ? [{ label, code: encodeAction(action) }] : [],
  );
  if (offered.length === 0) return <></>;
  return (
    <div class="choices">
      {offered.map(({ label, code }) => (
        <button form={choiceFormId} name="action" value={code}>
          {label}
        </button>
      ))}
    </div>
  );
};

interface ReplyProps {
  readonly base: string;
  readonly reply: Reply;
  /** False for a turn that is over: its buttons would continue another conversation. */
  readonly offersMore: boolean;
}

/** A reply: what Ibid says, the excerpts with their citations, and the buttons. */
export const ReplyView: FC<ReplyProps> = ({ base, reply, offersMore }) => {
  const named = titlesNamed(reply);
  const excerpts = reply.excerpts.map((ranked, index) =>
    reply.layout === "lead" && index > 0 ? (
      <BriefQuotation base={base} ranked={ranked} />
    ) : (
      <Quotation base={base} ranked={ranked} namesTitle={named[index] ?? true} />
    ),
  );
  const notes = (reply.noteHits ?? []).map((hit) => (
    <NoteQuotation base={base} hit={hit} namesTitle={!reply.fromOnlyText} />
  ));
  return (
    <div class={`reply ${reply.kind}`}>
      <Say say={sentencesOf(reply)} />
      {reply.kind === "note" ? [...notes, ...excerpts] : [...excerpts, ...notes]}
      {reply.aside !== undefined && <p class="aside">{reply.aside}</p>}
      {offersMore && <Buttons buttons={reply.buttons} />}
    </div>
  );
};

interface TurnProps extends ReplyProps {
  /** The question as it was typed, or the label of the button that was pressed. */
  readonly asked: string;
}

/** A question and its reply. */
export const TurnView: FC<TurnProps> = ({ asked, ...props }) => (
  <li class="turn">
    {asked !== "" && (
      <p class="asked" dir="auto">
        {asked}
      </p>
    )}
    <ReplyView {...props} />
  </li>
);
