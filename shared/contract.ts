import { z } from 'zod';
import { AccessPack, PackCourses } from './access-pack.ts';
import { About } from './about.ts';
import { Confirmed } from './careful-finding.ts';
import { Agreement, AgreementFields, AgreementOwner } from './agreement.ts';
import { BackupAccess, BackupEntry, BackupHealth, BackupPreview, CheckReport } from './backup.ts';
import { BinnedThing } from './bin.ts';
import { CourseLife } from './course-life.ts';
import { Called } from './names-in-text.ts';
import { type ApiOf, byId, call, type HandlersOf, nothing, Saved, shutCall } from './call.ts';
import { Course, CourseDraft, CourseRecord, CourseSummary, EndReason } from './course.ts';
import { CourseResult, ListedResult, ResultFields } from './course-result.ts';
import { Day } from './day.ts';
import { documentCalls, hrCalls } from './document-calls.ts';
import { CalledBy, EndingPage } from './ending.ts';
import { Draft } from './draft.ts';
import { firstCalls } from './first-calls.ts';
import { CourseSpread, HandbookAtHand, HandbookPlace } from './handbook.ts';
import { EarlierText, TextPlace } from './earlier.ts';
import { Id } from './ids.ts';
import { DaysToPlan, Meeting, MeetingFields, MeetingPage, MeetingSummary } from './meeting.ts';
import {
  NotebookDraft,
  NotebookStatus,
  PassphraseChange,
  PassphraseOffer,
  PassphraseRating,
  RecoveryAttempt,
  UnlockAttempt,
} from './notebook.ts';
import { ExportRequest } from './notebook-export.ts';
import { Overview } from './overview.ts';
import { ownerCalls } from './owner.ts';
import {
  EarlierAnswers,
  Worksheet,
  WorksheetFields,
  WorksheetKind,
  WorksheetPage,
  WorksheetSummary,
} from './worksheet.ts';
import { Answers, PartName } from './worksheets/answers.ts';
import { removalCalls } from './removal-calls.ts';
import { ReviewOffers, ReviewPlanPage } from './review.ts';
import { CalendarRequest, RhythmChoices, RhythmPage } from './rhythm.ts';
import { ReviewKind, ReviewPlan } from './review-plan.ts';
import { SearchAnswer, SearchRequest } from './search.ts';
import { Reflection, ReflectionFields, ReflectionPage, ReflectionSummary } from './reflection.ts';
import { SecondChange } from './second-change.ts';
import { Settings } from './settings.ts';
import { SheetGroups, SheetProof, SheetQuestion, SheetRequest, SheetState, SheetVerdict } from './sheet.ts';
import { PreparationPage, TalkPage } from './talk.ts';

/** The whole conversation between the window and the notebook. */
export const contract = {
  notebook: {
    ...firstCalls.notebook,
    create: shutCall(NotebookDraft, NotebookStatus),
    unlock: shutCall(UnlockAttempt, NotebookStatus),
    lock: call(nothing, nothing),
    /** Seals the notebook under another passphrase; its pages are not touched. */
    changePassphrase: call(PassphraseChange, nothing),
    /** Encrypts every page anew under another root secret; the old sheet and the old passphrase end with it. */
    giveNewKey: shutCall(PassphraseChange, NotebookStatus),
    /** Reads every page of the notebook's file, free ones included. */
    check: call(nothing, CheckReport),
    /** Moves the notebook from a synced folder to this computer's own; the program must be started anew. */
    moveHome: shutCall(nothing, nothing),
    /** The mentor has seen that the notebook is an older one, and goes on with it. */
    acceptOlder: call(nothing, nothing),
    /** The mentor has seen that the file was changed while it was shut, and goes on with it. */
    acceptChanged: call(nothing, nothing),
    /** The mentor has read that a new key was not taken into use. */
    acceptKeyKept: call(nothing, nothing),
    /** The way in with the recovery sheet, though every key ring be gone. */
    recover: shutCall(RecoveryAttempt, NotebookStatus),
    ratePassphrase: shutCall(UnlockAttempt, PassphraseRating),
    offerPassphrase: shutCall(nothing, PassphraseOffer),
    /** The window's answer to the `flush` notice: whether all typed text has been saved. */
    flushed: shutCall(z.strictObject({ isSaved: z.boolean() }), nothing),
  },
  sheet: {
    read: call(nothing, SheetState),
    /** The passphrase first; from then on the key may be shown, until `close` or the lock. */
    open: call(SheetRequest, SheetQuestion),
    groups: call(nothing, SheetGroups),
    prove: call(SheetProof, SheetVerdict),
    close: call(nothing, nothing),
  },
  owner: ownerCalls,
  overview: {
    read: call(nothing, Overview),
  },
  courses: {
    list: call(nothing, z.array(CourseSummary)),
    /** What the mentees of all courses are called. */
    mentees: call(nothing, z.array(Called)),
    find: call(byId, Course.extend({ drafts: z.array(Draft) })),
    start: call(CourseDraft, Course),
    record: call(byId.extend({ fields: CourseRecord.partial() }), Saved),
    archive: call(byId.extend({ archived: z.boolean() }), Course),
  },
  life: {
    /** The whole course at a glance, for its figure. */
    read: call(byId, CourseLife),
  },
  accessPack: {
    /** Everything held in these courses, to be read before it is printed. */
    read: call(z.strictObject({ courseIds: PackCourses }), AccessPack),
  },
  hr: hrCalls,
  endings: {
    /** How a course stands at its end, and what can be told of it to HR under the name chosen. */
    find: call(byId.extend({ called: CalledBy }), EndingPage),
    /** As it was meant to end. */
    finish: call(byId.extend({ endedOn: Day }), nothing),
    /** Before that; why stays here. */
    stop: call(byId.extend({ endedOn: Day, reason: EndReason }), nothing),
    reopen: call(byId, nothing),
    /** Puts the text for HR on the clipboard. */
    copyHrText: call(byId.extend({ called: CalledBy, confirmed: Confirmed }), nothing),
  },
  removal: removalCalls,
  meetings: {
    list: call(z.strictObject({ courseId: Id }), z.array(MeetingSummary)),
    find: call(byId, MeetingPage),
    plan: call(z.strictObject({ courseId: Id, date: Day }), Meeting),
    /** One on each of the days, or none where a day is taken. */
    planAll: call(DaysToPlan, Saved),
    record: call(byId.extend({ fields: MeetingFields.partial() }), Saved),
    /** Creates or moves the next planned meeting; null takes an unwritten one away. */
    planNext: call(byId.extend({ date: Day.nullable() }), Saved),
    /** Into the bin, with its page and its agreements. */
    remove: call(byId, nothing),
  },
  talk: {
    /** What the mentor looks at before a meeting. */
    prepare: call(byId, PreparationPage),
    /** What stands on the screen while the two talk. */
    read: call(byId, TalkPage),
    /** The window fills the screen, and the notebook stays open though nobody touches it, until a while after the planned end. */
    begin: call(byId, nothing),
    end: call(nothing, nothing),
  },
  agreements: {
    add: call(z.strictObject({ meetingId: Id, owner: AgreementOwner }), Agreement),
    /** A status counts at the meeting it was `saidAt`: null between two meetings, where none is named the agreement's own. */
    record: call(byId.extend({ fields: AgreementFields.partial(), saidAt: Id.nullable().optional() }), Saved),
    /** Takes an empty one away; one with text goes into the bin. */
    remove: call(byId, nothing),
    /** What is open in a course, the oldest first. */
    listOpen: call(z.strictObject({ courseId: Id }), z.array(Agreement)),
  },
  results: {
    /** The oldest first. */
    list: call(z.strictObject({ courseId: Id }), z.array(ListedResult)),
    add: call(z.strictObject({ courseId: Id, meetingId: Id.nullable() }), CourseResult),
    /** Takes an agreement's text over, once. */
    fromAgreement: call(z.strictObject({ agreementId: Id, meetingId: Id.nullable() }), CourseResult),
    record: call(byId.extend({ fields: ResultFields.partial() }), Saved),
    /** Takes an empty one away; one with text goes into the bin. */
    remove: call(byId, nothing),
  },
  worksheets: {
    /** Every copy of every kind in a course, the newest first. */
    list: call(z.strictObject({ courseId: Id }), z.array(WorksheetSummary)),
    find: call(byId, WorksheetPage),
    /** A new dated copy: with the answers of the latest of its kind, where there is one. */
    start: call(z.strictObject({ courseId: Id, kind: WorksheetKind, meetingId: Id.nullable() }), Worksheet),
    /** The sheet to go on with: the latest of its kind, or a new one where there is none, or where each has answers of its own. */
    use: call(z.strictObject({ courseId: Id, kind: WorksheetKind }), z.object({ id: Id })),
    record: call(
      byId.extend({ date: WorksheetFields.shape.date.optional(), answers: Answers.optional() }),
      Saved,
    ),
    /** Takes an empty sheet away; one with answers goes into the bin. */
    remove: call(byId, nothing),
    /** The earlier states of a sheet, the newest first. */
    history: call(byId, z.array(EarlierAnswers)),
    earlier: call(byId.extend({ earlier: z.int() }), z.object({ version: z.int(), answers: Answers })),
    /** Puts an earlier state in place of what stands there, which becomes an earlier one itself. */
    bringBack: call(byId.extend({ earlier: z.int() }), Saved),
    /** Turns an item of a list into an agreement of the course's latest meeting, or else of its first to come. */
    agree: call(
      byId.extend({ part: PartName, item: Id, owner: AgreementOwner }),
      z.object({ agreementId: Id, meetingId: Id, number: z.int() }),
    ),
  },
  reviews: {
    /** The sets of questions that a meeting offers, and those that were answered there. */
    offered: call(z.strictObject({ meetingId: Id }), ReviewOffers),
    /** »Not now«: the set is not offered at this meeting again. */
    decline: call(z.strictObject({ meetingId: Id, kind: ReviewKind }), nothing),
    undecline: call(z.strictObject({ meetingId: Id, kind: ReviewKind }), nothing),
    /** Puts the text of a mail with the questions on the clipboard. */
    copyQuestions: call(z.strictObject({ kind: ReviewKind }), nothing),
    readPlan: call(nothing, ReviewPlanPage),
    changePlan: call(ReviewPlan.partial(), Saved),
  },
  bin: {
    /** The one thrown away last first; what has rested its time is gone. */
    list: call(nothing, z.array(BinnedThing)),
    putBack: call(byId, nothing),
    /** For good, before its time. */
    forget: call(byId, nothing),
  },
  revisions: {
    /** The fields of something that have an earlier text. */
    fields: call(byId, z.array(z.string())),
    /** The newest first. */
    list: call(TextPlace, z.array(EarlierText)),
    read: call(TextPlace.extend({ earlier: z.int() }), z.object({ text: z.string() })),
    /** Keeps the text that stands, before another is brought back. */
    keep: call(TextPlace, Saved),
  },
  rhythm: {
    /** Days for the meeting after one of a course, or after its last where `after` is null; none is avoided. */
    propose: call(z.strictObject({ courseId: Id, after: Id.nullable() }), z.array(Day)),
    /** How many meetings the course's calendar file would hold, and how many it would take out again. */
    findCalendar: call(z.strictObject({ courseId: Id }), z.object({ planned: z.int(), cancelled: z.int() })),
    /** Main asks where; `file` is the name chosen, without its folder. So many of its meetings are `cancelled`. */
    saveCalendar: call(CalendarRequest, z.object({ file: z.string(), cancelled: z.int() })),
    read: call(nothing, RhythmPage),
    change: call(RhythmChoices.partial(), Saved),
  },
  reflections: {
    /** The newest first; of one meeting where it is given. */
    list: call(z.strictObject({ meetingId: Id.optional() }), z.array(ReflectionSummary)),
    find: call(byId, ReflectionPage),
    /** A page of today, or the empty one that was begun today on the same. */
    start: call(z.strictObject({ courseId: Id.nullable(), meetingId: Id.nullable() }), Reflection),
    record: call(byId.extend({ fields: ReflectionFields.partial() }), Saved),
    /** To a course, to one of its meetings, or, with nulls, to nothing. */
    tie: call(byId.extend({ courseId: Id.nullable(), meetingId: Id.nullable() }), Saved),
    /** Takes an empty page away; one with text goes into the bin. */
    remove: call(byId, nothing),
  },
  drafts: {
    list: call(z.strictObject({ subject: z.string().min(1).max(64) }), z.array(Draft)),
    /** Keeps the raw text of a fact field; null forgets it. */
    keep: call(Draft.extend({ text: Draft.shape.text.nullable() }), Saved),
  },
  handbook: {
    read: call(nothing, HandbookAtHand),
    /** Where the mentor reads now, so that the handbook opens there the next time. */
    keepPlace: call(HandbookPlace, nothing),
    /** How often the meetings of each course touched each principle and role. */
    spread: call(nothing, z.array(CourseSpread)),
    /** Main asks for a folder with the organisation's own pack; a faulty one changes nothing. */
    loadOwn: call(nothing, HandbookAtHand),
    /** Back to the handbook that the program ships. */
    forgetOwn: call(nothing, HandbookAtHand),
  },
  search: {
    find: call(SearchRequest, SearchAnswer),
  },
  documents: documentCalls,
  backups: {
    health: call(nothing, BackupHealth),
    make: call(nothing, BackupHealth),
    /** Main asks which folder gets a second copy. */
    chooseSecond: call(nothing, SecondChange),
    forgetSecond: call(nothing, SecondChange),
    list: shutCall(nothing, z.array(BackupEntry)),
    /** Main asks for a backup that lies elsewhere. */
    choose: shutCall(nothing, BackupEntry),
    /** Proves the whole backup and tells what is in it; nothing is changed yet. */
    look: shutCall(z.strictObject({ id: z.string().max(64), access: BackupAccess }), BackupPreview),
    /** Goes back to the backup looked at last. */
    goBack: shutCall(nothing, NotebookStatus),
    /** Forgets the backup looked at. */
    leave: shutCall(nothing, nothing),
  },
  notebookExport: {
    /** Everything as open files in one archive; main asks where, `file` is the name chosen, without its folder. */
    save: call(ExportRequest, z.object({ file: z.string() })),
  },
  clipboard: {
    /** Something in the window was copied, or selected; never what. The lock clears it. */
    copied: shutCall(z.strictObject({ to: z.enum(['clipboard', 'selection']) }), nothing),
  },
  settings: {
    ...firstCalls.settings,
    change: shutCall(Settings.partial(), Settings),
  },
  app: {
    about: shutCall(nothing, About),
  },
} as const;

type Contract = typeof contract;
export type Group = keyof Contract;
export type CallName = { [G in Group]: `${G}.${Extract<keyof Contract[G], string>}` }[Group];

/** What the window sees as `window.notebook`. */
export type NotebookApi = ApiOf<Contract>;

/** What main must answer. `Open` is handed to calls on the open notebook only. */
export type Handlers<Open> = HandlersOf<Contract, Open>;
