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
export const search = `
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
