import type { Command } from "../src/features/command/command.ts";
import { paragraphOption, textOption } from "../src/features/command/shared-options.ts";
import { discuss as discussExcerpt, excerptOfButton } from "../src/features/discussions/replies.ts";
import { wholeParagraph } from "../src/document/excerpt.ts";
import { resolveParagraph } from "../src/features/look-up/paragraph.ts";

const discuss: Command = {
  name: "discuss",
  feature: "discuss",
  description: "Open a thread to discuss a paragraph, or find the one there is",
  options: [{ ...paragraphOption, required: true }, textOption],
  run(options, ibid) {
    const { text } = ibid.library.index(options.string("text"));
    const paragraph = resolveParagraph(text, options.string("paragraph") ?? "", ibid);
    return discussExcerpt(wholeParagraph(text, paragraph), ibid);
  },
  press: (rest, ibid) => discussExcerpt(excerptOfButton(rest, ibid), ibid),
};

export default discuss;
