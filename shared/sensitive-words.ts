import type { CareReason } from './careful-writing.ts';

type Group = {
  reason: Exclude<CareReason, 'cpr'>;
  /** How a word begins where it ends with a star; else the whole word, with the endings that Danish gives it. */
  words: readonly string[];
  /** Words that begin alike and mean something else. */
  but: readonly string[];
};

const listed = (text: string): string[] => text.trim().split(/\s+/u);

/**
 * Words that say something of a person's private life, by the kinds that the data protection rules name; written by us, and
 * kept short, so that what is marked is worth a look. What leaders say of their work every day is left out, however near
 * it stands: »sygefravær« and »sygemelding«, which their figures are full of, »stress«, which anyone says of a busy week,
 * »psykiatrien« and »misbrug«, which are fields of a municipality, and »tillidsrepræsentant«, who is a colleague.
 * »Sygemeldt« is here: it is said of one person.
 */
export const sensitiveWords: readonly Group[] = [
  {
    reason: 'health',
    words: listed(`
      diagnose* depression* depressiv* angstanfald* angstlidelse* psykose* psykotisk* psykiater* psykiatrisk* psykofarmaka
      antidepressiv* bipolar* skizofren* adhd autist* autisme aspergers ptsd selvmord* selvskade* spiseforstyrr*
      anoreksi* bulimi* alzheimer* parkinsons kræft* cancer* kemoterapi* leukæmi* blodprop* hjerneblødning*
      hjernerystelse* epilepsi* diabetes* sukkersyg* sklerose* hiv-positiv* handicappet førtidspension* alkoholiker*
      alkoholmisbrug* stofmisbrug* antabus* graviditet* gravid abort fertilitetsbehandling* hospitalsindl*
      sygehusindl* lykkepille* sovepille* sygemeldt* stresssygemeldt* langtidssygemeldt*`),
    but: listed('kræfter kræftfuld'),
  },
  {
    reason: 'union',
    words: listed(
      'fagforening* fagforbund* djøf-medlem* hk-medlem* foa-medlem* 3f-medlem* bupl-medlem* a-kasse*',
    ),
    but: [],
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
