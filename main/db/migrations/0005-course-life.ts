/**
 * The life of a course: what mentor and mentee write together at a meeting, the minutes spent on its preparation and what
 * is taken along to it, as JSON lists, how and
 * when a course ended, how each agreement went from meeting to meeting (`at` is ms UTC; without a meeting it was said between
 * two; no number is given twice, so that what was thrown away finds its own), what came of them, the mentor's own reflections,
 * which outlive their course, and what was thrown away: its rows as JSON, in the order in which they are put back.
 */
const life = `
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

/** What can be found: each table's rows are noted when they change, and are found no more when they are gone. */
const noted = ['course', 'agreement', 'worksheet', 'result', 'reflection', 'meeting'];

/** The row that changed last is read first, so that what was just written is found before all else is read. */
const note = (table: string) => `
  INSERT INTO search_stale (kind, subject) VALUES ('${table}', new.id)
  ON CONFLICT (subject) DO UPDATE SET id = (SELECT max(id) + 1 FROM search_stale)
  WHERE search_stale.id < (SELECT max(id) FROM search_stale);`;

/**
 * What is searched: of each course, page, agreement, sheet, result and reflection its words, folded and each once, the
 * place they are found at, whose number tells day and kind, and the trigrams of the words, of which no deleted one is kept.
 * Pages of the index are as long as the room in one of the file's. Who changes a row only notes that in `search_stale`; a
 * search reads it anew.
 */
const search = `
CREATE TABLE search_place (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  course_id TEXT
) STRICT;

CREATE TABLE search_text (
  id INTEGER PRIMARY KEY REFERENCES search_place (id) ON DELETE CASCADE,
  words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = 'search_text', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', columnsize = 0
);
INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
  INSERT INTO search_index (rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words);
END;
CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words);
  INSERT INTO search_index (rowid, words) VALUES (new.id, new.words);
END;

CREATE TABLE search_stale (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL UNIQUE
) STRICT;
${noted
  .map(
    (table) => `
CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} BEGIN ${note(table)}
END;
CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} BEGIN ${note(table)}
END;
CREATE TRIGGER ${table}_removed AFTER DELETE ON ${table} BEGIN
  DELETE FROM search_place WHERE subject = old.id;
  DELETE FROM search_stale WHERE subject = old.id;
END;
INSERT INTO search_stale (kind, subject) SELECT '${table}', id FROM ${table};`,
  )
  .join('\n')}

CREATE TRIGGER meeting_moved AFTER UPDATE OF date ON meeting WHEN old.date <> new.date BEGIN
  INSERT INTO search_stale (kind, subject) SELECT 'agreement', id FROM agreement WHERE meeting_id = new.id
  ON CONFLICT (subject) DO NOTHING;
END;
`;

/** The life of a course, and finding anything in it. */
export const courseLife = life + search;
