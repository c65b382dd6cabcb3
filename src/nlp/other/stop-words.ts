import { foldLetters } from "./fold.ts";

/**
 * The most frequent function words and the interrogatives of some languages, by BCP 47 code. They are stop words, and
 * they identify the language of a text. The lists are short: words that are frequent in a text have a low weight anyway,
 * so only those common in questions are needed. The most widely written languages come first; detection prefers them in
 * case of a tie.
 */
const lists: Readonly<Record<string, string>> = {
  en: `who whom whose what which when where why how many much the a an and or but of to in on at by for from with without
    into over under after before between about against as if that this these those it its he his him she her they their
    them we us our you your i my me is are was were be been being has have had do does did done will would can could
    may might must shall should not no nor so such than then there`,
  zh: `谁 什么 什么时候 何时 何地 何处 何人 哪 哪里 哪儿 哪个 哪些 哪年 为什么 为何 怎么 怎么样 怎样 如何 多少 几 的 地 得 了 着 过 是 在 和
    与 及 或 但 而 也 都 就 又 还 很 不 没 没有 有 被 把 对 从 到 向 于 以 为 之 其 这 那 这个 那个 这些 那些 他 她 它 他们 她们 我 我们
    你 你们 吗 呢 吧 啊 因为 所以 如果 虽然 但是 誰 什麼 什麼時候 何時 何處 哪裡 為什麼 為何 怎麼 怎樣 幾 過 與 還 沒 沒有 對 從
    這 這個 這些 個 们 他們 她們 我們 你們 嗎 個 个`,
  es: `quién quiénes qué cuándo dónde adónde cómo cuál cuáles cuánto cuánta cuántos cuántas el la los las lo un una unos unas
    y e o u de del a al en con por para sin sobre entre desde hasta hacia contra según que si no ni pero como más se su
    sus le les me mi te nos este esta esto estos estas ese esa aquel aquella es era eran fue fueron ser ha había habían
    han hay está estaba él ella ellos ellas yo ya también cuando donde porque muy`,
  ar: `من ما ماذا متى أين كيف لماذا هل كم أي في على إلى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم كان كانت لم لن لا
    قد أن إن كل بعد قبل بين و أو ثم حتى عند به له فيه`,
  hi: `कौन किस किसने किसे किसके क्या कब कहाँ कहां कैसे क्यों कितना कितने कितनी का के की को में से पर ने और या लेकिन है हैं था थे
    थी हो गया गई गए यह वह ये वे इस उस इन उन जो कि तो ही भी नहीं एक तक लिए साथ बाद अपने अपनी कर`,
  fr: `qui que quoi quand où comment pourquoi combien quel quelle quels quelles lequel laquelle le la les l un une des du de d
    et ou mais à au aux en dans par pour sur sous avec sans entre vers chez contre depuis après avant jusque ce cet cette
    ces c il elle ils elles on je tu nous vous me te se s y lui leur son sa ses leurs mon ma mes ne n pas plus ni est
    était étaient sont fut furent être été a avait avaient ont avoir eu si comme dont qu j t m est-ce`,
  pt: `quem que quê quando onde como porque porquê qual quais quanto quanta quantos quantas o a os as um uma uns umas e ou mas
    de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas para com sem sobre entre desde até contra se
    não mais seu sua seus suas ele ela eles elas eu lhe lhes este esta isto esse essa isso aquele aquela é era eram foi
    foram ser sido há havia tinha tinham está estava são já também muito`,
  ru: `кто кого кому кем ком что чего чему чем когда где куда откуда как какой какая какое какие какого каком какую почему
    такой такая такое такие случилось произошло зачем отчего сколько чей чья чьё чьи который которая которое которые которого которой которых ли и а но или в во на
    с со к ко у о об от до по из за для при под над без через между перед после не ни же бы то это этот эта эти этого
    этой этом того той тот те том он она оно они его её их ему ей им ним ней них него я мы ты вы меня мне нас нам вас вам
    себя свой своей своего был была было были быть есть так ещё уже только если чтобы там тут здесь`,
  ja: `誰 だれ 何 なに なん いつ どこ どう どの どれ どんな なぜ どうして いくつ いくら は が を に へ と で の も や か から まで より ね よ
    です ます でし まし だ だっ た て し する さ れ られ いる い ある あっ なっ なる ない この その あの これ それ こと もの ため という
    また そして 彼 彼女 彼ら さん`,
  de: `wer wen wem wessen was wann wo wohin woher wie viel warum weshalb wieso wozu womit woran worin
    worauf woraus wodurch wofür wogegen wonach worüber wovon wovor geschah passierte welche welcher welches welchen welchem
    viele und oder aber der die das den dem des ein eine einen einem einer eines in im an am auf aus bei beim mit nach
    von vom vor zu zum zur für über unter um durch gegen ohne zwischen bis als ob wenn weil dass daß denn nicht kein
    keine keinen auch nur noch schon so ist sind war waren wird wurde wurden werden worden sein hat hatte haben hatten
    kann er sie es ich wir ihr ihm ihn ihnen sich man sein seine seiner seinen seinem ihre ihrer ihren dieser diese
    dieses diesen diesem`,
  ko: `누가 누구 누구를 누구의 누구에게 무엇 무엇을 무엇이 뭐 언제 어디 어디서 어디에 어디에서 어떻게 왜 얼마나 몇 어느 어떤 그 이 저 것
    그는 그의 그녀 그녀는 그들 및 또는 그리고 그러나 있다 있는 있었다 이다 하는 했다 하였다 되었다 대한 위해`,
  tr: `kim kimi kime kimin ne neyi neden niçin niye nerede nereye nereden nasıl kaç hangi mi mı mu mü ve veya ya ile için gibi
    kadar göre sonra önce bir bu şu o bunu onu onun ona onlar da de ki ama fakat değil var yok olan olarak oldu idi en
    çok daha her hem`,
  it: `chi che cosa quando dove come perché quale quali quanto quanta quanti quante il lo la i gli le l un uno una e ed o ma di
    del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nello nella nei nelle con su sul
    sulla sui per tra fra non si se è era erano fu furono essere stato stata ha hanno aveva avevano suo sua suoi sue lui
    lei loro egli ella essi questo questa questi queste quel quella più anche ne ci vi cui dopo prima`,
  pl: `kto kogo komu kim co czego czemu czym kiedy gdzie dokąd skąd jak jaki jaka jakie dlaczego ile który która które którzy
    czy i a w we na z ze do od po dla przy przed za o u ku że by był była było były być jest są nie ale lub albo to ten
    ta te tego tej tym tak także jego jej ich go mu jemu się on ona oni już tylko gdy według między przez pod nad`,
  uk: `хто кого кому ким що чого чому чим коли де куди звідки як який яка яке які якого навіщо скільки чий чия чи і й та а
    але або в у на з із зі до від по за для при під над без через між перед після про не ні ж б би це цей ця ці цього
    цієї того тієї той ті він вона воно вони його її їх йому їй їм я ми ти ви себе свій був була було були бути є так ще
    вже тільки якщо щоб там тут`,
  nl: `wie wat wanneer waar waarheen waarom hoe hoeveel welke welk wiens de het een en of maar in op aan van voor met door uit
    naar bij over onder tussen tegen tot na om te ten ter dat die dit deze er niet geen ook nog al als dan is was waren
    zijn wordt werd werden worden heeft had hadden hebben kan zou hij zij ze ik wij we hem haar hun zijn zich men`,
  ro: `cine ce când unde cum de care cui pentru câți câte cât și sau dar în din la pe cu prin după înainte fără despre între
    până spre un o unui unei al a ai ale este e era erau sunt fi fost a au am avea avut nu mai să se își îl îi le lui
    ei lor el ea ei ele acest această acestui acel acea aceasta că dacă iar tot numai`,
  el: `ποιος ποια ποιο ποιον ποιοι ποιες τι πότε πού πώς γιατί πόσο πόσοι πόσες ο η το οι τα του της των τον την τους τις ένας
    μια ένα και ή αλλά σε στο στη στην στον στα στους στις από για με προς μετά πριν χωρίς να θα που πως ότι όταν δεν μη
    είναι ήταν είχε είχαν έχει έχουν αυτός αυτή αυτό αυτοί αυτά μου σου μας σας`,
  cs: `kdo koho komu kým co čeho čemu čím kdy kde kam odkud jak jaký jaká jaké proč kolik který která které kteří a i v ve
    na s se si z ze do od po pro při před za o u k ke že by byl byla bylo byli být je jsou jsem není ne ale nebo to ten
    ta ty tento tato toto tak také jeho její jejich ho mu jí jim on ona oni až už jen když podle mezi`,
  hu: `ki kit kinek kik mi mit mikor hol hová honnan hogyan miért mennyi hány melyik milyen a az egy és vagy de is nem meg
    hogy van volt voltak lesz lett ez ezt azt ezek azok ő ők aki ami amely mint csak már még után előtt alatt között
    szerint el ki be fel`,
  sv: `vem vems vad när var vart varifrån hur varför vilken vilket vilka hos och i på till av för med från om vid efter över
    under mot mellan en ett den det de der som att är var blev blir har hade kan kunde skall skulle vill ville vara varit
    inte men eller så då han hon hans hennes honom henne jag mig min vi oss du dig sig sin sitt sina dem deras denna
    detta dessa också bara`,
  he: `מי מה מתי איפה היכן איך כיצד למה מדוע כמה איזה איזו של את על אל עם לא הוא היא הם הן זה זו זאת אלה היה הייתה היו כי אם
    או גם רק כל אבל אחרי לפני בין עד אני אנחנו אשר לו לה להם בו בה`,
  bg: `кой коя кое кои кого какво какъв каква какви кога къде как защо колко и в във на с със за от по до при без под над
    през след преди не да е са съм сме беше бяха бил била било били се си той тя то те го му им ги я ме ми аз ние вие
    този тази това тези че като но или а ли ще само още вече така също между`,
  da: `hvem hvad hvornår hvor hvordan hvorfor hvilken hvilket hvilke hvis og i på til af for med fra om ved efter over
    under mod mellem en et den det de der som at er var blev bliver har havde kan kunne skal skulle vil ville være været
    ikke men eller så da når han hun hans hendes ham hende jeg mig min vi os du dig sig sin sit sine dem deres dette
    disse også kun`,
  no: `hvem hva når hvor hvordan hvorfor hvilken hvilket hvilke og i på til av for med fra om ved etter over under mot mellom
    en et ei den det de der som at er var ble blir har hadde kan kunne skal skulle vil ville være vært ikke men eller så
    da han hun hans hennes ham henne jeg meg min vi oss du deg seg sin sitt sine dem deres dette disse også bare`,
  fi: `kuka kenen kenet ketä kenelle mikä mitä minkä missä mistä mihin milloin miten miksi kuinka mitkä ja tai mutta on oli
    olivat ovat olla ei eivät ole ollut että joka jotka jonka jota hän hänen hänet he heidän se sen sitä ne niiden tämä
    tämän nämä kun kuin niin myös vain jo sekä mukaan kanssa jälkeen ennen`,
};

const sets = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** The BCP 47 codes of the languages with lists of stop words. */
export const languagesWithStopWords: readonly string[] = Object.keys(lists);

/** The stop words of a language, folded; empty for a language without a list. */
export function stopWordsOf(code: string): ReadonlySet<string> {
  const list = lists[code];
  if (list === undefined) return none;
  const known = sets.get(code);
  if (known) return known;
  const words = new Set(list.split(/\s+/u).map((word) => foldLetters(word.toLowerCase())));
  sets.set(code, words);
  return words;
}
