import type { Command } from "../src/command.ts";
import { paragraphOption, textOption } from "../src/command-options.ts";
import { discuss as discussExcerpt, excerptOfButton } from "../src/replies/discussions.ts";
import { paragraphNamed } from "../src/replies/paragraphs.ts";
import { wholeParagraph } from "../src/text/excerpt.ts";

const discuss: Command = {
  name: "discuss",
  feature: "discuss",
  description: "Open a thread to discuss a paragraph, or find the one there is",
  options: [{ ...paragraphOption, required: true }, textOption],
  run(options, ibid) {
    const { text } = ibid.library.index(options.string("text"));
    const paragraph = paragraphNamed(text, options.string("paragraph") ?? "", ibid);
    return discussExcerpt(wholeParagraph(text, paragraph), ibid);
  },
  press: (rest, ibid) => discussExcerpt(excerptOfButton(rest, ibid), ibid),
};

export default discuss;
