// @ts-check
import { notebookOf } from './notebook-of.mjs';

/** What a mentor would have written by November. */
export async function write(/** @type {import('playwright').Page} */ page) {
  const notebook = notebookOf(page);
  const start = async (/** @type {string} */ alias, /** @type {object} */ fields) => {
    const { id } = await notebook.courses.start({ alias });
    await notebook.courses.record({ id, fields });
    return id;
  };
  const meet = async (
    /** @type {string} */ courseId,
    /** @type {string} */ date,
    /** @type {object} */ fields,
  ) => {
    const { id } = await notebook.meetings.plan({ courseId, date });
    await notebook.meetings.record({ id, fields });
    return id;
  };
  const agree = async (
    /** @type {string} */ meetingId,
    /** @type {string} */ owner,
    /** @type {string} */ text,
    /** @type {object} */ fields,
  ) => {
    const { id } = await notebook.agreements.add({ meetingId, owner });
    await notebook.agreements.record({ id, fields: { text, ...fields } });
    return id;
  };
  const say = async (/** @type {string} */ id, /** @type {string} */ status, /** @type {string} */ saidAt) =>
    notebook.agreements.record({ id, fields: { status }, saidAt });
  const held = { state: 'held', startsAt: '13:00', minutes: 90, place: 'Mødelokale Åen' };
  const mk = await start('M. K.', {
    workplace: 'Børn og Skole',
    levelNow: 4,
    levelAimed: 3,
    aimsAtCareerStep: true,
    aimsAtGrowth: true,
    startsOn: '2026-04-21',
    menteeContact: '23 45 67 89',
    notes: 'Spørg til sommerferien.\n\nLån bogen om delegering med næste gang.',
  });
  await meet(mk, '2026-04-21', {
    ...held,
    topics: 'Første møde: forventninger, fortrolighed og den røde tråd.',
    principles: [1, 3],
    parameters: [1],
    roles: ['guide'],
    rolesPlanned: ['guide'],
  });
  await meet(mk, '2026-05-12', {
    ...held,
    topics: 'Rollen som leder af ledere, og hvad der er svært at slippe.',
    principles: [3, 6],
    roles: ['coach'],
  });
  await meet(mk, '2026-06-16', {
    ...held,
    topics: 'Prioritering: hvad må gerne ligge.',
    principles: [3, 5, 7],
    roles: ['adviser', 'coach'],
  });
  await meet(mk, '2026-08-25', {
    ...held,
    topics: 'Efter ferien: to sygemeldinger og en ny afdelingsleder.',
  });
  await meet(mk, '2026-09-22', {
    ...held,
    state: 'cancelled',
    notes: 'M. ringede om morgenen: sygt barn. Vi tog den næste dato, vi begge havde.',
  });
  const fifth = await meet(mk, '2026-10-06', {
    ...held,
    topics: 'Statusmøderne med lederne, og hvem der beslutter hvad.',
    principles: [6, 7],
    roles: ['coach'],
    nextTasks: 'M. øver sig i at sige nej opad. Jeg finder en kollega, der har lagt sine statusmøder om.',
  });
  const shorter = await agree(fifth, 'mentee', 'Skærer dagsordenen ned til tre punkter', {});
  const draft = await agree(fifth, 'mentee', 'Skriver første udkast til jeg tilbyder', {});
  const colleague = await agree(fifth, 'mentor', 'Finder en kollega, der har lagt sine statusmøder om', {
    due: '2026-10-30',
  });
  const sixth = await meet(mk, '2026-11-23', {
    ...held,
    state: 'planned',
    howItWent:
      'M. har holdt de to statusmøder, vi talte om i oktober. Det første gik trægt, for dagsordenen var for lang. Til det andet havde hun skåret ned til tre punkter, og for første gang talte lederne om, hvem der beslutter hvad.',
    expectations:
      'M. vil øve sig i at sige nej opad uden at virke uvillig. Jeg vil gerne høre, om prioriteringen fra sidst holder i hverdagen.',
    topics:
      'Mest budgetopfølgningen og presset fra to sider. M. retter stadig selv fraværstallene igennem om aftenen, selv om en af hendes ledere har taget opgaven på sig.\n\nDa jeg spurgte, hvem der har bedt om tallene hver uge, blev der stille. Det har ingen.',
    principles: [3, 7],
    roles: ['coach', 'guide'],
    rolesPlanned: ['coach'],
    notes: 'Husk: M. lyser op, når vi taler om hendes ledere, og lukker sig, når vi taler om tal.',
  });
  await say(shorter, 'kept', sixth);
  await say(draft, 'partly', sixth);
  await say(colleague, 'not-yet', sixth);
  await agree(sixth, 'mentor', 'Sætter M. i kontakt med en kollega i Teknik og Miljø', {
    due: '2026-12-04',
  });
  await agree(sixth, 'mentee', 'Giver opfølgningen på sygefravær helt fra sig til sin afdelingsleder', {});
  await notebook.meetings.planNext({ id: sixth, date: '2027-01-19' });
  const st = await start('S. T.', { levelNow: 5, startsOn: '2026-09-15' });
  await meet(st, '2026-09-15', {
    ...held,
    topics: 'Hvad er en mentor, og hvad er jeg ikke.',
    principles: [3],
    roles: ['adviser'],
  });
  const second = await meet(st, '2026-10-27', {
    ...held,
    topics: 'Alle opgaverne på én liste.',
    principles: [6],
    roles: ['networker'],
  });
  await agree(second, 'mentee', 'Skriver en liste over alle sine opgaver', { due: '2026-12-08' });
  await notebook.meetings.planNext({ id: second, date: '2026-12-08' });
  const al = await start('A. L.', { levelNow: 4, startsOn: '2025-09-02' });
  await meet(al, '2025-09-02', held);
  await notebook.endings.finish({ id: al, endedOn: '2026-09-01' });
  await notebook.courses.archive({ id: al, archived: true });
}
