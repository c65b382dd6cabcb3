import type { Child, FC } from "hono/jsx";
import type { Text } from "../../document/model.ts";

interface TitleProps {
  readonly text: Text;
  /** Further lines of the title page. */
  readonly children?: Child;
}

/** The title page of a text. */
export const Title: FC<TitleProps> = ({ text: { title, metadata }, children }) => {
  const facts = [metadata?.edition, metadata?.published].filter((fact) => fact !== undefined);
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
