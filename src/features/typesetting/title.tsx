import type { Child, FC } from "hono/jsx";
import { localized } from "../../shared/locale/message.ts";
import type { Text } from "../../document/model.ts";

interface TitleProps {
  readonly text: Text;
  /** Further lines of the title page. */
  readonly children?: Child;
}

/** The title page of a text. */
export const Title: FC<TitleProps> = ({ text: { title, metadata }, children }) => {
  const { edition, published, released } = metadata ?? {};
  const digital = released === undefined ? undefined : localized("web-released", { value: released });
  const facts = [edition, published, digital].filter((fact) => fact !== undefined);
  return (
    <header class="title-page">
      <h1 dir="auto">{title}</h1>
      {metadata?.author !== undefined && (
        <p class="author" dir="auto">
          {metadata.author}
        </p>
      )}
      {facts.length > 0 && (
        <p class="edition" dir="auto">
          {facts.join(" · ")}
        </p>
      )}
      {children}
    </header>
  );
};
