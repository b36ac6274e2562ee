/**
 * The life of a course: what mentor and mentee write together at a meeting, the minutes spent on its preparation and what
 * is taken along to it, as JSON lists, how and
 * when a course ended, how each agreement went from meeting to meeting (`at` is ms UTC; without a meeting it was said between
 * two; no number is given twice, so that what was thrown away finds its own), what came of them, the mentor's own reflections,
 * which outlive their course, and what was thrown away: its rows as JSON, in the order in which they are put back.
 */
export const courseLife = `
ALTER TABLE meeting ADD COLUMN shared_notes TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN preparation_minutes INTEGER;
ALTER TABLE meeting ADD COLUMN sheets TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sheets));
ALTER TABLE meeting ADD COLUMN questions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(questions));
ALTER TABLE course ADD COLUMN ended_on TEXT;
ALTER TABLE course ADD COLUMN end_reason TEXT;

CREATE TABLE agreement_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'kept', 'partly', 'not-yet', 'dropped')),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX agreement_step_by_agreement ON agreement_step (agreement_id, at);
CREATE INDEX agreement_step_by_meeting ON agreement_step (meeting_id);

CREATE TABLE result (
  id TEXT PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  agreement_id TEXT REFERENCES agreement (id) ON DELETE SET NULL,
  date TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX result_by_course ON result (course_id, date);
CREATE INDEX result_by_meeting ON result (meeting_id);
CREATE INDEX result_by_agreement ON result (agreement_id);

CREATE TABLE reflection (
  id TEXT PRIMARY KEY,
  course_id TEXT REFERENCES course (id) ON DELETE SET NULL,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  date TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reflection_by_date ON reflection (date, created_at);
CREATE INDEX reflection_by_course ON reflection (course_id);
CREATE INDEX reflection_by_meeting ON reflection (meeting_id);

CREATE TABLE binned (
  id TEXT PRIMARY KEY,
  course_id TEXT REFERENCES course (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  removed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX binned_by_age ON binned (removed_at);
CREATE INDEX binned_by_course ON binned (course_id);
`;
