import type { CareReason } from './careful-writing.ts';

type Group = {
  reason: Exclude<CareReason, 'cpr'>;
  /** How a word begins where it ends with a star; else the whole word, with the endings that Danish gives it. */
  words: readonly string[];
  /** Words that begin alike and mean something else. */
  but: readonly string[];
  /** Where it is the word's neighbours, or its capital letters, that make it tell of a person; what is matched is marked. */
  said?: readonly RegExp[];
};

const listed = (text: string): string[] => text.trim().split(/\s+/u);

/** Not within a longer word, nor the first part of one with a hyphen or of a plural like »HK’erne«. */
const [wordStart, wordEnd] = ['(?<![\\p{L}\\p{N}-])', "(?![\\p{L}\\p{N}]|[-’']\\p{L})"];

const alone = (words: string, flags: 'gu' | 'giu') => new RegExp(`${wordStart}(?:${words})${wordEnd}`, flags);

/** The words where they stand right after others. */
const after = (before: string, words: string, flags: 'gu' | 'giu' = 'giu') =>
  new RegExp(`(?<=${wordStart}(?:${before})\\s{1,3})(?:${words})${wordEnd}`, flags);

/** Whose it is, where it is one person's; a word may stand between, but not one more owner: »hendes teams«. */
const ofOne =
  '(?:hans|hendes|vedkommendes|menteens|mentees|medarbejderens|lederens|kollegaens)(?:\\s{1,3}\\p{L}+(?<!s))?';

/** How one comes to belong to a union, and leaves it. */
const memberOf =
  '[Mm]edlem(?:mer|met|skab|skabet)?\\s{1,3}(?:af|i|hos)|(?:ind|[Oo]rganiseret)\\s{1,3}i|ud\\s{1,3}af';

/** Large unions, by the names that mean nothing else as they are written; »100 HK« is an engine. */
const unions =
  'FOA|(?<!\\d\\s?)HK|BUPL|DJØF|Djøf|DLF|DSR|Dansk Metal|Teknisk Landsforbund|Danske Fysioterapeuter|Yngre Læger|PROSA|Krifa|Det Faglige Hus';
/** Those that are other words too: leaders, social pedagogues, a school class, a first name. */
const unionsLikeWords = 'Lederne|Socialpædagogerne|Metal|3F|IDA|DM|ASE';

/**
 * Words that say something of a person's private life, by the kinds that the data protection rules name; written by us, and
 * kept short, so that what is marked is worth a look. What leaders say of their work every day is left out, however near
 * it stands: »sygefravær« and »sygemelding«, which their figures are full of, »stress«, which anyone says of a busy week,
 * »psykiatrien«, »misbrug«, »medicin« and »psykolog«, which are fields, tasks and colleagues in a municipality, and
 * »tillidsrepræsentant«, who is met as one. They are marked where they are said of one person: »hendes sygefravær«.
 * »Sygemeldt« is always here: it is said of one person.
 */
export const sensitiveWords: readonly Group[] = [
  {
    reason: 'health',
    words: listed(`
      diagnose* depression* depressiv* fødselsdepression* vinterdepression* angstanfald* angstlidelse* socialangst*
      psykose* psykotisk* psykiater* psykiatrisk* psykofarmaka antidepressiv* bipolar* skizofren* ocd adhd
      autist* autisme aspergers ptsd selvmord* selvskade* spiseforstyrr* anoreksi* bulimi* alzheimer* parkinsons
      syg sygdom* hjertesygdom* lungesygdom* nyresygdom* sindslidelse* sindslidende sygeorlov* sygeperiode*
      sygemeldt* stresssygemeld* stress-sygemeld* langtidssygemeldt* deltidssygemeldt* raskmeldt* langtidssyg kræftsyg
      hjertesyg stressramt* udbrændt* kræft* brystkræft* lungekræft* tarmkræft* prostatakræft* hudkræft* blodkræft*
      modermærkekræft* livmoderhalskræft* cancer* kemo kemoterapi* strålebehandl* leukæmi* svulst* metastase* blodprop*
      hjerneblødning* hjernerystelse* hjertestop hjerteanfald* epilepsi* epileptik* diabetes* sukkersyg* sklerose*
      leddegigt* migræne* diskusprolaps* fibromyalgi* hiv-positiv* handicappet
      førtidspension* alkoholiker* alkoholproblem* alkoholmisbrug* stofmisbrug* hashmisbrug* medicinmisbrug* pillemisbrug*
      antabus* sovemedicin* graviditet* gravid abort barnløs* overgangsalder* fertilitetsbehandling* hospitalsindl*
      sygehusindl* lykkepille* sovepille*`),
    but: listed(`
      kræfter kræftfuld kræftens kræftafdeling kræftpakke sygt sygdomsforebyg sygdomsbekæmp sygdomslære svulstig diabetesskole
      diabetescent epilepsihospital`),
    said: [
      after(
        ofOne,
        'sygefrav(?:æ|ae)r(?:et)?|sygemelding(?:en)?|stress(?:en)?|misbrug(?:et)?|medicin(?:en)?|helbred(?:et)?|psykolog(?:en)?',
      ),
      alone('angst(?:en)?(?!\\s{1,3}for)', 'giu'),
      after('(?:ned\\s{1,3}med|(?:ramt|lider|lide|led)\\s{1,3}af)', 'stress(?:en)?'),
      after('(?:har|havde|haft|få|får|fik|fået)\\s{1,3}et', 'misbrug'),
      after(
        '(?:gå|går|gik|gået|kommer|henvist|tid|samtaler?)\\s{1,3}(?:til|hos)(?:\\s{1,3}en)?',
        'psykolog(?:en)?|terapeut(?:en)?',
      ),
      after('(?:gå|går|gik|gået|begyndt)\\s{1,3}i', 'terapi'),
      after('(?:er|sat|kommet)\\s{1,3}på|tage|tager|tog', 'medicin'),
      after('blev|bliver|blevet|har\\s{1,3}været|akut', 'indlagt'),
    ],
  },
  {
    reason: 'union',
    words: listed(`
      fagforening* fagforbund* a-kasse* djøf-medlem* hk-medlem* foa-medlem* 3f-medlem* bupl-medlem* dlf-medlem* dsr-medlem*
      lærerforening* sygeplejeråd* socialrådgiverforening* lægeforening* magisterforening* jordemoderforening*
      ergoterapeutforening*`),
    but: [],
    said: [
      alone(`(?:${unions})(?:['’]?s)?`, 'gu'),
      after(memberOf, unions),
      after(memberOf, unionsLikeWords, 'gu'),
      after('fagligt', 'organisere[dt]e?'),
    ],
  },
  {
    reason: 'religion',
    words: listed(`
      muslim* islamisk* jøde jøder jøderne jødisk* jødedom* katolik* katolsk* buddhis* hinduis* hindu hinduer mormon*
      ateist* koranen hijab*`),
    but: [],
  },
  {
    reason: 'origin',
    words: listed('etnicitet* etnisk* hudfarve* mørkhudet indvandrer* flygtning*'),
    but: [],
  },
  {
    reason: 'politics',
    words: listed('socialdemokrat* venstremand venstrekvinde partimedlem* partibog* nazist* kommunist*'),
    but: [],
  },
  {
    reason: 'intimacy',
    words: listed(
      'homoseksu* biseksu* lesbisk* bøsse bøsser transkønn* transperson* seksualitet* skilsmisse*',
    ),
    but: [],
  },
  {
    reason: 'crime',
    words: listed('straffeattest* fængsel fængsl* voldsdømt* spritdømt*'),
    but: [],
  },
];
