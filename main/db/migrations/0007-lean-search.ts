/** What can be found, the kind that is read first last. */
const kinds = ['course', 'agreement', 'worksheet', 'result', 'reflection', 'meeting'];

/**
 * The search keeps the trigrams of the words, none that goes over from one word into the next, and no longer the words
 * themselves: what is read of a row is told apart from what stood there by `words_mark`. A row that leaves the index is only
 * crossed out there, and its trigrams go when the index is next put together; when something is removed for good that is at
 * once, in the same step. All is to be read anew.
 */
export const leanSearch = `
DROP TABLE search_index;
DROP TABLE search_text;
DROP TABLE search_place;

CREATE TABLE search_place (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  course_id TEXT,
  words_mark INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  trigrams, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900);
CREATE TRIGGER search_place_removed AFTER DELETE ON search_place BEGIN
  DELETE FROM search_index WHERE rowid = old.id;
END;

DROP TRIGGER course_removed;
CREATE TRIGGER course_removed AFTER DELETE ON course BEGIN
  DELETE FROM search_place WHERE subject = old.id;
  DELETE FROM search_stale WHERE subject = old.id;
  INSERT INTO search_index (search_index) VALUES ('optimize');
END;
CREATE TRIGGER deletion_noted AFTER INSERT ON deletion_ledger BEGIN
  INSERT INTO search_index (search_index) VALUES ('optimize');
END;
CREATE TRIGGER deletion_noted_again AFTER UPDATE ON deletion_ledger BEGIN
  INSERT INTO search_index (search_index) VALUES ('optimize');
END;

DELETE FROM search_stale;
${kinds.map((kind) => `INSERT INTO search_stale (kind, subject) SELECT '${kind}', id FROM ${kind};`).join('\n')}
`;
