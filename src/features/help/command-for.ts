/** Commands, each with the words of requests for it. The first whose words a request has is meant, so particular words stand first. */
export const commandWords: readonly (readonly [words: RegExp, command: string])[] = [
  [/\b(?:scores?|points|leaderboard|winning)\b/iu, "/quiz scores"],
  [/\b(?:review|mistakes|missed|wrong|due|anki|flash ?cards?)\b/iu, "/review next"],
  [/\b(?:agenda|questions? for)\b/iu, "/session ask"],
  [/\b(?:polls?|votes?)\b/iu, "/poll"],
  [/\b(?:delete|remove)\b.*\b(?:books?|texts?)\b/iu, "/texts remove"],
  [/\brename\b/iu, "/texts rename"],
  [/\b(?:use|switch|change|swap|different|another|other)\b.*\b(?:books?|texts?|pdf|epub)\b/iu, "/texts use"],
  [/\b(?:add|load)\b.*\b(?:books?|texts?|files?|pdf|epub)\b|\bupload\b|\b(?:read|open) my\b/iu, "/texts add"],
  [/\b(?:sessions?|meetings?|meet|call|calendar|event|appointment)\b/iu, "/session plan"],
  [/\b(?:quiz\p{L}*|test|questions?|trivia|game)\b|\bask (?:me|us)\b|\bcheck if i know\b/iu, "/quiz play"],
  [/\b(?:thread|discuss(?:ion|ing)?)\b|\btalk about\b/iu, "/discuss"],
  [/\bspoilers?\b/iu, "/settings spoilers"],
  [/\b(?:language|english|french|german|portuguese|russian|spanish)\b/iu, "/settings language"],
  [
    /\b(?:privacy|gdpr|store|about me)\b|\bmy data\b|\b(?:keep|save) (?:what i|our messages|my messages)\b/iu,
    "/privacy show",
  ],
  [/\b(?:check|verify)\b.*\bquot|\b(?:quote|quotation|quoted)\b.*\b(?:right|correct(?:ly)?)\b/iu, "/quote"],
  [/\b(?:card|picture|image)\b/iu, "/card"],
  [
    /\b(?:random(?:ly)?|surprise)\b|\bof the day\b|\b(?:today['’]?s|daily) (?:verse|quote|passage)/iu,
    "/random",
  ],
  [/\b(?:editions?|translations?|side by side)\b/iu, "/compare"],
  [/\b(?:class|students?|pupils|teacher)\b/iu, "/class show"],
  [/\b(?:website|web ?page|browser|online|link)\b/iu, "/page link"],
  [/\b(?:export|download|file|print|back up|backup|copy|epub)\b/iu, "/export"],
  [
    /\b(?:show|list|see|read|where|which|what|search|find)\b.*\b(?:notes|write down|wrote down)\b/iu,
    "/note list",
  ],
  [/\b(?:edit|change)\b.*\bnotes?\b/iu, "/note edit"],
  [/\b(?:delete|remove)\b.*\bnotes?\b/iu, "/note delete"],
  [
    /\b(?:notes?|annotat\p{L}*|comment|bookmark|save|keep|remember)\b|\b(?:jot|write)\b.*\bdown\b/iu,
    "/note add",
  ],
  [/\b(?:books?|texts|shelf)\b/iu, "/texts list"],
  [/\b(?:mark|finished|done with|read (?:up )?to|set my)\b/iu, "/progress set"],
  [
    /\b(?:progress|behind|leave off|left off|who has read|the others|where did we stop|how far)\b/iu,
    "/progress show",
  ],
  [/\b(?:status|next|this week|tomorrow|where are we|what (?:page|paragraph))\b/iu, "/plan status"],
  [
    /\b(?:change|edit|move|skip|pause|resume|stop|end|cancel)\b.*\b(?:plan|readings?|schedule)\b/iu,
    "/plan status",
  ],
  [/\b(?:plan|schedule|timetable|together|daily|every|each|a (?:day|week)|remind)\b/iu, "/plan start"],
  [/\binvit|\b(?:my|our) (?:own )?server\b|\badd (?:you|this bot)\b/iu, "/about"],
  [
    /\b(?:settings?|setup|set up|ping(?:ing)?|tagging|mute|quiet|notifications?|mention|repl(?:y|ying)|answer(?:ing)?)\b/iu,
    "/settings show",
  ],
];

/** The name of the command that does what a request asks for: "/quiz play". Undefined if its words name none. */
export function commandFor(request: string): string | undefined {
  return commandWords.find(([words]) => words.test(request))?.[1];
}
