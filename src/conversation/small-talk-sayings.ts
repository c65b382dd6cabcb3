import type { Text } from "../text/model.ts";
import { aboutText } from "./introduction.ts";

/** Whole messages in lower case, without a greeting in front or marks at the end; and what to say to them. */
interface Saying {
  readonly forms: readonly RegExp[];
  readonly say: (text: Text) => string;
}

export const sayings: readonly Saying[] = [
  {
    forms: [
      /^(?:who|what) (?:are|r) (?:you|u)(?: .{0,20})?$/,
      /^what(?:'s|s| is) (?:your|ur) name$/,
      /^who (?:made|built|created|wrote|programmed) (?:you|u)$/,
      /^(?:introduce yourself|tell (?:me|us) about yourself)$/,
    ],
    say: () => "I'm Ibid: I answer questions about the text by quoting it, with paragraph and note numbers.",
  },
  {
    forms: [
      /^(?:are|r) (?:you|u) (?:an? )?(?:real|human|person|bot|robot|ai|machine|alive|sentient|conscious|chatgpt|gpt|llm)(?: .{0,20})?$/,
    ],
    say: () => "I'm Ibid, a program that finds passages in the text and quotes them word for word.",
  },
  {
    forms: [
      /^what (?:can|do|else can) (?:you|u) do$/,
      /^how do (?:you|u) work$/,
      /^how does (?:this|it|that|(?:the|this) bot) work$/,
      /^how (?:do|can) (?:i|we) (?:use|ask|talk to) (?:you|u|this|it|(?:the|this) bot)$/,
      /^what (?:can|should|do) (?:i|we) ask(?: (?:you|u))?$/,
      /^(?:(?:can|could) (?:you|u) )?help(?: me| us)?$/,
      /^(?:commands?|usage|what is this(?: bot)?(?: for)?|what are (?:you|u) for)$/,
    ],
    say: () =>
      "Ask me about the text in your own words and I'll quote the passage that answers. " +
      "A paragraph or a note by its number works too, and so do a few words in quotation marks.",
  },
  {
    forms: [
      /^how (?:are|r) (?:you|u)(?: (?:doing|today|all|guys|feeling).{0,10})?$/,
      /^how(?:'s| is|s) (?:it going|life|things|everything)$/,
      /^what(?:'s|s| is) (?:up|new)$/,
      /^(?:(?:are|r) )?(?:you|u) (?:ok|okay|good|there|alright|up|awake|online|working|listening)$/,
    ],
    say: () => "All well, thank you. What would you like to know about the text?",
  },
  {
    forms: [
      /^(?:what|which) (?:book|text|chapter|passage|article|excerpt) (?:is|are) (?:this|it|that|(?:we|you) (?:reading|on))$/,
      /^(?:what|which) (?:books?|texts?) (?:do|can|have) (?:you|u) (?:know|have|read)$/,
      /^what (?:are|r) (?:we|you|u) reading$/,
      /^what(?:'s|s| is) (?:the )?(?:title|name) of (?:the|this) (?:book|text|chapter|passage|article|excerpt)$/,
      /^what(?:'s|s| is) (?:the|this) (?:text|book|passage|reading)(?: called)?$/,
    ],
    say: aboutText,
  },
  {
    forms: [
      /^(?:what|how)(?:'s|s| is) the weather(?: (?:like|today|tomorrow|now|outside|forecast|there|in [a-z ]{1,20}))*$/,
      /^what(?:'s|s| is) the (?:time|date)(?: now| today)?$/,
      /^what (?:time|day|date) is it(?: now| today)?$/,
      /^(?:tell|give) (?:me|us) an? (?:\w+ )?(?:joke|story|poem|riddle|song)$/,
      /^(?:do|can|will|would) (?:you|u) (?:love|like|marry|hate|miss|know|remember|hear) me$/,
      /^i (?:love|hate|like|miss) (?:you|u)(?: .{0,20})?$/,
      /^how old (?:are|r) (?:you|u)$/,
      /^where (?:are|r|do) (?:you|u)(?: live| from| come from)?$/,
      /^do (?:you|u) (?:sleep|eat|dream|have (?:feelings|friends)|speak \w+)$/,
      /^what(?:'s|s| is) (?:your|ur) (?:favou?rite|fav|opinion|take|view).{0,30}$/,
      /^what do (?:you|u) think(?: (?:of|about) (?:it|this|that))?$/,
      /^(?:go away|get lost|shut up|shut it)(?: .{0,20})?$/,
      /^(?:are|r) (?:you|u) (?:stupid|dumb|drunk|broken|useless|serious|kidding|sure)(?: about that)?$/,
    ],
    say: () => "I only know the text in front of us. Ask me about that!",
  },
  {
    forms: [
      /^(?:is |are )?(?:anyone|anybody|any of you|you guys|y'all|everyone|everybody)(?: else)?(?: here| around| up| awake| online| there| ready| in)+$/,
      /^(?:is |are |has |have |did )?(?:anyone|anybody|everyone|everybody|who|you guys|y'all|any of you) else(?: (?:here|still|also|already|not|only|just|is|has|have|been))* (?:halfway|behind|lost|confused|stuck|struggling|bored|excited|enjoying|reading|finished|started|done)(?: .{0,60})?$/,
      /^(?:has |have |did )(?:anyone|anybody|everyone|everybody|you guys|y'all|you all) (?:finish|finished|start|started|read|done|do)(?: (?:it|this|that|the|reading|chapter|book|homework|yet|already|week|for|today|this week's))*$/,
    ],
    say: () => "I can't speak for the others, but I've read it all. Ask me about it!",
  },
  {
    forms: [
      /^(?:(?:no|nope|but|well),? )*(?:that|this|it)(?:'s| is|s| was)(?: not|n't) (?:really )?(?:what|the (?:thing|question)|my question)(?: (?:that )?(?:i|we) (?:asked|meant|wanted|was asking|am asking|asked for|was looking for))?(?: .{0,10})?$/,
      /^(?:(?:no|nope),? )*(?:that|this|it)(?: didn't| doesn't| does not| did not)(?: really)? (?:answer|help)(?: (?:my|the) question| me| it| that)?$/,
      /^(?:(?:no|nope),? )*not what (?:i|we) (?:asked|meant|wanted)(?: for)?$/,
      /^(?:(?:no|nope),? )*(?:i|we) (?:didn't|did not) (?:ask|mean)(?: for)? (?:that|this|it)$/,
    ],
    say: () => "Sorry, I misjudged that. Put it in other words, with a name or a thing it is about.",
  },
  {
    forms: [
      /^(?:(?:sorry|but|no),? )*(?:i|we)(?: still| really| just)? (?:don't|do not|dont|didn't|can't|cannot) (?:understand|get|follow)(?: (?:it|this|that|you|any of (?:it|this)|what (?:it|this|that) means))?(?: at all)?$/,
      /^(?:i'm |im |i am )?(?:not following|lost here)$/,
    ],
    say: () => "Tell me which words or whom it is about, and I'll find what the text says on it.",
  },
  {
    forms: [/^(?:no|nope|nah|nop)(?:,? (?:no|nope|nah|not really))*$/],
    say: () => "All right. Ask on whenever you like.",
  },
];
