import { fold } from "./tokens.ts";

/**
 * English function words, folded. They are neither indexed nor searched for. Question words are among them: the expected
 * type of answer is read from the question itself.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any anyone anything are aren't as at be because been before
  being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during
  each either else ever every few for from further get gets got had hadn't has hasn't have haven't having he he'd
  he'll he's hence her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its
  itself just let let's may me might mightn't more most much must mustn't my myself n't neither no nor not of off on
  once only onto or other ought our ours ourselves out over own per please rather really same shall shan't she she'd
  she'll she's should shouldn't since so some such than that that's the their theirs them themselves then there
  there's these they they'd they'll they're they've this those though through thus to too under until unto up upon us
  very was wasn't we we'd we'll we're we've were weren't what what's whatever when whenever where whereas wherever
  whether which whichever while who whoever whole whom whose why will with within without won't would wouldn't yes yet
  you you'd you'll you're you've your yours yourself yourselves 's 'd 'll 're 've 'm ca wo sha`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a text, folded, without stop words. */
export function contentWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !stopWords.has(word));
}

/**
 * Words of asking, politeness and reference to the text itself, folded. They are searched for only in questions that
 * contain nothing else.
 */
export const queryStopWords: ReadonlySet<string> = new Set(
  `anybody anyone ask asking author bit book bro discuss discussing everybody everyone exact exactly excerpt explain
  find footnote fn give good grateful guys happen happened happening hello help hey hi hmm hola info kind kindly know like line lines look looking
  lol lookup love mean meant mention mentioned mentions morning evening afternoon moment note ok okay paragraph para
  part passage pls plz point possible post question quick quote remember remind say saying says said section
  sentence show somebody someone something sorry sort speak tell telling text thank thanks thing things think thx
  trouble trying understand wait wanna want wondering word words writer wrote yo yall`
    .split(/\s+/)
    .filter(Boolean),
);
