/**
 * What leaves the notebook, and when: what the mentor writes for HR alone, which papers and files of a course were let out
 * (`at` is ms UTC; what stood in them is not kept), the day on which a course is to be removed where it is another than the
 * usual one, and what was removed for good: its id and when, so that an older copy removes it again.
 */
export const whatLeaves = `
ALTER TABLE course ADD COLUMN removes_on TEXT;

CREATE TABLE hr_comment (
  course_id TEXT PRIMARY KEY REFERENCES course (id) ON DELETE CASCADE,
  text TEXT NOT NULL DEFAULT '',
  changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE exported (
  id TEXT PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX exported_by_course ON exported (course_id, at);

CREATE TABLE deletion_ledger (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('course', 'reflection')),
  at INTEGER NOT NULL
) STRICT;
`;
