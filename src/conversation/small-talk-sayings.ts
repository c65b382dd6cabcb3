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
      /^(?:who|what) are you(?: .{0,20})?$/,
      /^what(?:'s| is) your name$/,
      /^what does ibid (?:mean|stand for)$/,
      /^who (?:made|built|created|wrote|programmed|runs|owns) (?:you|ibid|(?:this|the) bot)$/,
      /^who(?:'s| is) your (?:creator|maker|developer|dev|author|owner|boss)$/,
      /^(?:introduce yourself|tell (?:me|us) about yourself)$/,
    ],
    say: () => "I'm Ibid: I answer questions about the text by quoting it, with paragraph and note numbers.",
  },
  {
    forms: [
      /^(?:are you|is (?:this|that|it|ibid|(?:this|the) bot)) (?:an? )?(?:real|human|person|bot|robot|ai|machine|alive|sentient|conscious|chatgpt|gpt|llm)(?: .{0,20})?$/,
    ],
    say: () => "I'm Ibid, a program that finds passages in the text and quotes them word for word.",
  },
  {
    forms: [
      /^what (?:can|do|does|else can) (?:you|ibid|it|(?:this|the) bot) do(?: (?:exactly|here|for (?:me|us)))?$/,
      /^how do you work$/,
      /^how does (?:this|it|that|(?:the|this) bot) work$/,
      /^how (?:to|do i|do we|can i|can we|should i|should we) (?:use|ask|talk to) (?:you|u|this|it|(?:the|this) bot)$/,
      /^what (?:can|should|do) (?:i|we) ask(?: you)?$/,
      /^(?:(?:can|could) you )?help(?: me| us)?$/,
      /^(?:i|we) (?:need|want|could use) (?:some |your )?help(?: here)?$/,
      /^(?:(?:what are |list )?(?:your |the )?commands?|tutorial|instructions|usage|what is this(?: bot)?(?: for)?|what are you for|what(?:'s| is) (?:this|the) (?:channel|server|bot|thread)(?: for| about)?)$/,
    ],
    say: () =>
      "Ask me about the text in your own words and I'll quote the passage that answers. " +
      "A paragraph or a note by its number works too, and so do a few words in quotation marks.",
  },
  {
    forms: [
      /^how are you(?: (?:doing|today|all|guys|feeling).{0,10})?$/,
      /^how(?:'s| is|'s| was) your (?:day|night|weekend|week|morning)(?: .{0,12})?$/,
      /^how(?:'s| is) (?:it going|life|things|everything)$/,
      /^what(?:'s| is) (?:up|new)$/,
      /^(?:are )?you (?:ok|okay|good|there|alright|up|awake|online|working|listening)$/,
    ],
    say: () => "All well, thank you. What would you like to know about the text?",
  },
  {
    forms: [
      /^(?:what|which) (?:book|text|chapter|passage|article|excerpt) (?:is|are) (?:this|it|that|(?:we|you) (?:reading|on|using|in))(?: (?:now|from|again|called))?$/,
      /^(?:what|which) (?:books?|texts?) (?:do|can|have) you (?:know|have|read)$/,
      /^what(?:'s| is) (?:this|the) (?:book|text|chapter|passage|story|excerpt)(?: even)? about$/,
      /^(?:what|which) (?:book|text|chapter)$/,
      /^(?:what|which) (?:book|text|chapter|one) are (?:we|you) (?:doing|discussing|reading|on)(?: .{0,12})?$/,
      /^what are (?:we|you) reading(?: (?:now|today|here|again))?$/,
      /^what(?:'s| is) (?:the )?(?:title|name) of (?:the|this) (?:book|text|chapter|passage|article|excerpt)$/,
      /^what(?:'s| is) (?:the|this) (?:text|book|passage|reading)(?: called)?$/,
    ],
    say: aboutText,
  },
  {
    forms: [
      /^(?:what|how)(?:'s| is) the weather(?: (?:like|today|tomorrow|now|outside|forecast|there|in [a-z ]{1,20}))*$/,
      /^what(?:'s| is) the (?:time|date)(?: now| today)?$/,
      /^what (?:time|day|date) is it(?: now| today)?$/,
      /^(?:tell|give) (?:me|us) an? (?:\w+ )?(?:joke|story|poem|riddle|song)$/,
      /^(?:do|can|will|would) you (?:love|like|marry|hate|miss|know|remember|hear) me$/,
      /^(?:want to|let's|can we) be friends$/,
      /^i (?:love|hate|like|miss) you(?: .{0,20})?$/,
      /^how old are you$/,
      /^where (?:are|r|do) you(?: live| from| come from)?$/,
      // Whoever asks what we do, but not whether we know, tell, have or mean something, asks about us.
      /^(?:(?:what|how|why|when|where) )?(?:do|did|are|were|have|will|would|could|can) you (?:(?:ever|even|really|actually|just|also|still|always|like to) )*(?!(?:know|tell|think|explain|show|find|have|got|quote|say|said|saying|mean|give|gave|look|help|remember|remind|see|answer|point|get|read|search|summari[sz]e|list|name|describe|define|identify|elaborate|clarify|check|confirm|cite|talk|talking|refer|referring|please|pls|ask|sum|share|pull|bring|recall|go|continue|repeat|provide|post|note|write)\b)\p{L}+(?: (?!who|what|when|where|why|which|how)\p{L}+){0,4}$/u,
      /^do you have (?:any )?(?:feelings|friends|a (?:name|life|soul|mind|body|favou?rite|opinion|job))(?: .{0,12})?$/,
      /^what(?:'s| is) your (?:favou?rite|fav|opinion|take|view).{0,30}$/,
      /^what do you think(?: (?:of|about) (?:it|this|that))?$/,
      /^(?:just )?(?:go away|get lost|shut up|shut it|stop|stop (?:it|that|this|talking|posting)|be quiet|piss off|fuck off)(?:,? (?:already|now|you|ibid|bot).{0,20})?$/,
      /^are you (?:stupid|dumb|drunk|broken|useless|serious|kidding|sure)(?: about that)?$/,
    ],
    say: () => "I only know the text in front of us. Ask me about that!",
  },
  {
    forms: [
      /^(?:is |are )?(?:anyone|anybody|any of you|you guys|y'all|everyone|everybody)(?: else)?(?: here| around| up| awake| online| there| ready| in| home| alive| still)+$/,
      /^(?:is |are |has |have |did )?(?:anyone|anybody|everyone|everybody|who|you guys|y'all|any of you) else(?: (?:here|still|also|already|not|only|just|is|has|have|been))* (?:halfway|behind|lost|confused|stuck|struggling|bored|excited|enjoying|reading|finished|started|done)(?: .{0,60})?$/,
      /^who(?:'s| is| else is) (?:here|around|online|up|awake|there)$/,
      /^(?:is |has |have |did )?(?:anyone|anybody|everyone|everybody)(?: else)?(?: here)? (?:read|finish|finished|start|started)(?: (?:ahead|yet|it|this|already|the (?:book|chapter|text|reading)|this week's))*$/,
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
      /^you (?:didn't|did not|never) (?:really )?answer(?:ed)?(?: (?:me|it|that|this|(?:my|the) question))?$/,
    ],
    say: () => "Sorry, I misjudged that. Put it in other words, with a name or a thing it is about.",
  },
  {
    forms: [
      /^(?:(?:sorry|but|no),? )*(?:i|we)(?: still| really| just)? (?:don't|do not|dont|didn't|can't|cannot) (?:understand|get|follow)(?: (?:it|this|that|you|any of (?:it|this)|what (?:it|this|that) means))?(?: at all)?$/,
      /^(?:i'm |i am )?(?:not following|lost here)$/,
      /^(?:wait|lol|omg|um|uh|huh|lmao)[ ,.]+(?:what|huh|excuse me)$/,
    ],
    say: () => "Tell me which words or whom it is about, and I'll find what the text says on it.",
  },
  {
    forms: [/^(?:no|nope|nah|nop)(?:,? (?:no|nope|nah|not really))*$/],
    say: () => "All right. Ask on whenever you like.",
  },
  {
    forms: [
      /^(?:(?:that's|that is|this is) )?(?:just|exactly|precisely) what (?:i|we) (?:needed|wanted|was looking for|were looking for)$/,
    ],
    say: () => "You're welcome!",
  },
  {
    forms: [/^no (?:problem|problems|worries|prob|probs|biggie|rush)(?: .{0,12})?$/],
    say: () => "Good. Ask on whenever you like.",
  },
  {
    forms: [
      /^(?:happy|merry|good) (?:luck|new year|christmas|xmas|birthday|easter|holidays?|friday|monday|weekend|thanksgiving|halloween)(?: .{0,20})?$/,
    ],
    say: () => "And to you!",
  },
  {
    forms: [
      /^(?:oh |ah )?(?:sorry|oops|whoops|my bad),? (?:wrong|about (?:that|this)|i'm late|late|didn't mean|meant to).{0,25}$/,
      /^(?:just )?(?:ignore|disregard|never mind) (?:that|this|me|it|us)(?: .{0,15})?$/,
    ],
    say: () => "No harm done. Ask on whenever you like.",
  },
  {
    forms: [
      /^(?:good morning|good evening|good afternoon|hello|hi|greetings|hey|cheers) (?:from|to) .{1,25}$/,
    ],
    say: () => "Hello! Ask me anything about the text.",
  },
  {
    forms: [
      /^(?:have|enjoy) (?:a|your) (?:\w+ )?(?:day|night|evening|weekend|one|time|trip|week)(?: .{0,20})?$/,
    ],
    say: () => "See you, and happy reading!",
  },
  {
    forms: [
      /^i (?:really |do |just )*(?:love|like|enjoy|hate|dislike)(?:d|ed)? (?:this|the|that) (?:book|chapter|text|part|story|author|reading|bit)(?: .{0,12})?$/,
      /^(?:oh |aw+ |what a )?(?:the )?poor (?:guy|man|woman|girl|boy|thing|soul|lad|fellow|chap)$/,
      /^(?:lol |omg |oh |lmao |wow )*no way$/,
      /^(?:this|that|the|what an?) (?:whole )?(?:book|chapter|text|part|reading|author|paragraph|passage|week|story)(?: (?:is|was|seems|looks|feels|got|gets))?(?: (?:so|very|really|too|such|kinda|pretty|a|an|quite|super|just))* (?:long|short|hard|dense|heavy|dry|dull|difficult|easy|complicated|confusing|depressing|dark|intense|interesting|sad|funny|good|great|bad|weird|wild|crazy|amazing|slow|boring|beautiful|a lot|something)$/,
    ],
    say: () => "I hear you. Ask me about the text whenever you like.",
  },
];
