/** Kinds of small talk. Of several in one message, the kind named first here is answered. */
const lexicon = {
  thanks: `thanks ta thank thx thnx thanx tnx ty tysm tyvm tks cheers appreciated appreciate grateful tq gracias merci danke
    spasibo obrigado grazie`,
  bye: `bye byebye goodbye cya ciao farewell goodnight night gn later laters tomorrow soon cu brb ttyl ttys gtg g2g`,
  complaint: `stupid dumb useless idiot idiotic suck sucks trash garbage rubbish bad worst terrible awful crap crappy
    shit shitty fuck fucking wtf stfu lame annoying hate moron clanker broken worthless pathetic wrong unhelpful
    incorrect boring nonsense bs sucked clown`,
  greeting: `hi hello hey heya hiya hullo yo sup wassup hola howdy greetings salut bonjour hallo morning afternoon
    evening gm mornin evenin welcome ahoy oi`,
  praise: `good great awesome nice amazing brilliant perfect excellent helpful clever smart love lovely wonderful
    fantastic super fab neat wow impressive best fascinating cute useful legend based wholesome beautiful bravo kudos
    congrats congratulations gj wp gg helps helped`,
  apology: `sorry apologies oops whoops nvm nevermind never mind my bad forget mistake mb sry spam typo typos np`,
  mood: `bored tired sleepy sad happy confused lost hungry excited`,
  laugh: `lol lols lolol lmao lmfao rofl haha heh hehe hihi xd kek lul lulz ha hah jaja omg omfg funny hilarious joking
    kidding jk rip oof bruh yikes welp lawl crazy wild insane`,
  nod: `ok okay okey okie dokie dokey k kk yes yeah yep yup ya yea no nope nah sure fine alright right cool got gotcha understood
    see true same agreed agree exactly indeed correct interesting hm hmm mhm huh ah aha oh ooh aah wait done noted makes
    sense fair enough ofc absolutely definitely totally idk dunno idc whatever test testing ping pong disagree disagreed finally get aight bet word facts deal`,
} as const;

export type Topic = keyof typeof lexicon;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** The words of each kind, in the order in which the kinds are answered. */
export const topics: readonly (readonly [Topic, ReadonlySet<string>])[] = [
  ["thanks", setOf(lexicon.thanks)],
  ["bye", setOf(lexicon.bye)],
  ["complaint", setOf(lexicon.complaint)],
  ["greeting", setOf(lexicon.greeting)],
  ["praise", setOf(lexicon.praise)],
  ["apology", setOf(lexicon.apology)],
  ["mood", setOf(lexicon.mood)],
  ["laugh", setOf(lexicon.laugh)],
  ["nod", setOf(lexicon.nod)],
];

/** Words that change nothing: who is spoken to, and how much. */
export const fillers = setOf(
  `a an the so very much really too quite pretty lot lots many million bunch ton you u ya your ur yours youre you're i i'm
  im i'll i'd we me my this that that's thats it it's its is are was were be been am do did does don't dont for to of all
  again now then and but just well such one back there here today day both up everyone everybody guys folks friend
  friends mate man bro dude buddy pal sir fam people team y'all yall bot ibid robot please pls plz help helping answer
  answers work job stuff thing not isn't isnt off way moment point ever luck try meet catch go min mins sec minute minutes`,
);

/** A message that begins with one of these asks something. */
export const questionOpeners = setOf(
  "is are was were am be do does did been has have had can could will would",
);

/** Words that turn praise into its opposite. */
export const negations = setOf("not isn't isnt don't dont no never");
