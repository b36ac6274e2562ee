import type { CallName } from './contract.ts';
import type { NoticeName } from './notices.ts';

/** Free of zod, so that the preload stays small; `satisfies` keeps it equal to the contract. */
const named = {
  'notebook.status': true,
  'notebook.create': true,
  'notebook.unlock': true,
  'notebook.lock': true,
  'notebook.changePassphrase': true,
  'notebook.giveNewKey': true,
  'notebook.check': true,
  'notebook.moveHome': true,
  'notebook.acceptOlder': true,
  'notebook.recover': true,
  'notebook.ratePassphrase': true,
  'notebook.offerPassphrase': true,
  'notebook.flushed': true,
  'sheet.read': true,
  'sheet.open': true,
  'sheet.groups': true,
  'sheet.prove': true,
  'sheet.close': true,
  'overview.read': true,
  'courses.list': true,
  'courses.find': true,
  'courses.start': true,
  'courses.record': true,
  'courses.archive': true,
  'meetings.list': true,
  'meetings.find': true,
  'meetings.plan': true,
  'meetings.record': true,
  'meetings.planNext': true,
  'agreements.add': true,
  'agreements.record': true,
  'agreements.remove': true,
  'drafts.list': true,
  'drafts.keep': true,
  'documents.open': true,
  'documents.page': true,
  'documents.save': true,
  'documents.print': true,
  'documents.close': true,
  'backups.health': true,
  'backups.make': true,
  'backups.chooseSecond': true,
  'backups.forgetSecond': true,
  'backups.list': true,
  'backups.choose': true,
  'backups.look': true,
  'backups.goBack': true,
  'backups.leave': true,
  'clipboard.copied': true,
  'settings.read': true,
  'settings.change': true,
  'app.about': true,
} as const satisfies Record<CallName, true>;

export const callNames = Object.keys(named) as CallName[];

const notices = { flush: true, command: true, progress: true, settings: true } as const satisfies Record<
  NoticeName,
  true
>;
export const noticeNames = Object.keys(notices) as NoticeName[];
