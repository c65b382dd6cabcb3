import { onPress, pressing } from "../src/features/command/buttons.ts";
import { defineCommand } from "../src/features/command/command.ts";
import { privateOption, textOption } from "../src/features/command/shared-options.ts";
import { defineAction } from "../src/features/define/button.ts";
import { onDefine, suggestTerms } from "../src/features/define/replies.ts";
import { longestWords } from "../src/features/text-index/replies.ts";

export default defineCommand({
  name: "define",
  description: "What a word means here: the glossary, the sentence that explains it, every place",
  options: {
    word: {
      type: "string",
      description: "A word or a name of the text",
      required: true,
      maxLength: longestWords,
      withoutMentions: "words",
      suggest: suggestTerms,
    },
    text: textOption,
    private: privateOption,
  },
  run: ({ word, text }, context) =>
    onDefine({ fingerprint: context.library.indexNamed(text).text.fingerprint, word }, context),
  press: pressing(onPress(defineAction, onDefine)),
});
