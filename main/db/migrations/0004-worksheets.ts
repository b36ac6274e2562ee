/**
 * Dated copies of worksheets, their answers as a JSON object checked by the definition of their kind and version; and
 * older texts of any field, by whom it belongs to: `at` is when the text was replaced, ms UTC; what the mentor chose for
 * this notebook, as JSON by name; and the sets of questions that she said »not now« to, by meeting.
 */
export const worksheets = `
CREATE TABLE worksheet (
  id TEXT PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  date TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX worksheet_by_course ON worksheet (course_id, kind, date);
CREATE INDEX worksheet_by_meeting ON worksheet (meeting_id);

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_by_subject ON revision (subject, field, at);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE declined_review (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  PRIMARY KEY (meeting_id, kind)
) STRICT, WITHOUT ROWID;
`;
