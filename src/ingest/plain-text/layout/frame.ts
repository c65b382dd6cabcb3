import { takeOffAozoraFrame } from "./aozora.ts";
import { takeOffGutenbergFrame, type Framed } from "./gutenberg.ts";
import { takeOffOrgFrame } from "./org.ts";
import { takeOffRestructuredText } from "./restructured-text.ts";

/** Takes off what a digital library or a program puts around a text. */
export function takeOffFrame(content: string): Framed {
  return (
    takeOffGutenbergFrame(content) ??
    takeOffAozoraFrame(content) ??
    takeOffOrgFrame(content) ??
    takeOffRestructuredText(content) ?? { body: content, omissions: [] }
  );
}
