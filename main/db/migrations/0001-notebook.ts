/** The notebook's owner, courses, meetings with their logbook pages, agreements and drafts. */
export const notebook = `
CREATE TABLE notebook (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  generation INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE course (
  id TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  workplace TEXT NOT NULL DEFAULT '',
  mentee_contact TEXT NOT NULL DEFAULT '',
  manager_contact TEXT NOT NULL DEFAULT '',
  hr_contact TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  level_now INTEGER CHECK (level_now IN (3, 4, 5)),
  level_aimed INTEGER CHECK (level_aimed IN (3, 4, 5)),
  aims_at_career_step INTEGER NOT NULL DEFAULT 0,
  aims_at_growth INTEGER NOT NULL DEFAULT 0,
  starts_on TEXT,
  expected_months INTEGER NOT NULL,
  rhythm_months INTEGER NOT NULL,
  meeting_minutes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('matched', 'running', 'completed', 'stopped')),
  created_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  starts_at TEXT,
  minutes INTEGER,
  place TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  how_it_went TEXT NOT NULL DEFAULT '',
  expectations TEXT NOT NULL DEFAULT '',
  topics TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  next_tasks TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_by_course ON meeting (course_id, date);

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  owner TEXT NOT NULL CHECK (owner IN ('mentor', 'mentee')),
  text TEXT NOT NULL DEFAULT '',
  due TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'kept', 'partly', 'not-yet', 'dropped')),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX agreement_by_meeting ON agreement (meeting_id);
CREATE INDEX agreement_by_course ON agreement (course_id);

CREATE TABLE draft (
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (subject, field)
) STRICT, WITHOUT ROWID;
`;
