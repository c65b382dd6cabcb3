import { takeOffAozoraFrame } from "./aozora.ts";
import { takeOffGutenbergFrame, type Framed } from "./gutenberg.ts";

/** Takes off what a digital library puts around a text. */
export function takeOffFrame(content: string): Framed {
  return takeOffGutenbergFrame(content) ?? takeOffAozoraFrame(content) ?? { body: content, omissions: [] };
}
