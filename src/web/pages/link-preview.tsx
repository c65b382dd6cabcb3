import type { FC } from "hono/jsx";
import { briefWords, citationLine } from "../../dialogue/reply/plain-text.ts";
import { rangeOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { hasCard } from "../../features/card/card.ts";
import { excerptAddress, textAddress } from "../../features/typesetting/addresses.ts";

export interface LinkPreviewProps {
  readonly excerpt: Excerpt;
  /** The address of the server; undefined if only this machine reaches it, so that nobody previews its links. */
  readonly origin: string | undefined;
}

/** The preview of a link to an excerpt in other programs: title, first words and a picture (Open Graph, https://ogp.me). */
export const LinkPreview: FC<LinkPreviewProps & { readonly base: string }> = ({ excerpt, origin, base }) => {
  const { words, isCut } = briefWords(excerpt);
  const description = isCut ? `${words} …` : words;
  const { start, end } = rangeOf(excerpt);
  const address = (origin ?? "") + base;
  const picture = `${textAddress(address, excerpt.text.id)}/card.png?p=${excerpt.paragraph.ordinal}&s=${start}-${end}`;
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Ibid" />
      <meta property="og:title" content={`${excerpt.text.title} · ${citationLine(excerpt, false)}`} />
      <meta property="og:description" content={description} />
      {origin !== undefined && <meta property="og:url" content={excerptAddress(address, excerpt)} />}
      {origin !== undefined && hasCard(excerpt) && (
        <>
          <meta property="og:image" content={picture} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
};
