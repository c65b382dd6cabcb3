import type { FC } from "hono/jsx";
import { briefWords, citationLine, noteCitationLine, noteHeading } from "../../dialogue/reply/plain-text.ts";
import type { NoteHit } from "../../dialogue/reply/reply.ts";
import { spansOf } from "../../document/spans.ts";
import { placeName } from "../../document/verses.ts";
import { excerptAddress, paragraphAddress } from "../../features/typesetting/addresses.ts";
import { directionOf } from "../../features/typesetting/direction.ts";
import { languageOf } from "../../features/typesetting/language.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";

const Words: FC<RankedExcerpt> = ({ excerpt, emphasis }) => (
  <p class="words" dir="auto" {...languageOf(excerpt.text)}>
    {spansOf(excerpt, emphasis).map((span) => {
      if (span.kind === "footnote") return <sup>{span.label}</sup>;
      return span.emphasised ? <b>{span.text}</b> : span.text;
    })}
  </p>
);

interface CitedProps {
  readonly ranked: RankedExcerpt;
  /** The address that opens the place in the text. */
  readonly href: string;
  /** The citation. */
  readonly line: string;
}

/** Words with their citation, which opens them in the text. */
const Cited: FC<CitedProps> = ({ ranked, href, line }) => (
  <figure class="quotation">
    <blockquote {...directionOf(ranked.excerpt.text)}>
      <Words {...ranked} />
    </blockquote>
    <figcaption>
      <a class="citation" href={href}>
        {line}
      </a>
    </figcaption>
  </figure>
);

interface QuotationProps {
  readonly base: string;
  readonly ranked: RankedExcerpt;
  readonly namesTitle: boolean;
}

/** An excerpt in full, with its citation. */
export const Quotation: FC<QuotationProps> = ({ base, ranked, namesTitle }) => (
  <Cited
    ranked={ranked}
    href={excerptAddress(base, ranked.excerpt)}
    line={citationLine(ranked.excerpt, namesTitle)}
  />
);

/** An excerpt in one line. */
export const BriefQuotation: FC<Omit<QuotationProps, "namesTitle">> = ({ base, ranked: { excerpt } }) => {
  const { words, isCut } = briefWords(excerpt);
  return (
    <p class="brief" dir="auto">
      <a class="citation" href={excerptAddress(base, excerpt)}>
        {placeName(excerpt)}
      </a>{" "}
      <span {...languageOf(excerpt.text)}>{words}</span>
      {isCut && <span class="cut"> […]</span>}
    </p>
  );
};

interface NoteQuotationProps {
  readonly base: string;
  readonly hit: NoteHit;
  readonly namesTitle: boolean;
}

/** Words of a note, with the place of its marker. */
export const NoteQuotation: FC<NoteQuotationProps> = ({ base, hit, namesTitle }) => (
  <>
    <p class="say">{noteHeading(hit)}</p>
    <Cited
      ranked={hit.match}
      href={paragraphAddress(base, hit.text.id, hit.footnote.paragraph.ordinal)}
      line={noteCitationLine(hit, namesTitle)}
    />
  </>
);
