/**
 * The search keeps the trigrams of the words and no longer the words themselves: what is read of a row is told apart from what
 * stood there by `words_mark`, null until it is read again. A row that leaves the index is only crossed out there, and its
 * trigrams go when the index is next put together; when something is removed for good that is at once, in the same step.
 */
export const leanSearch = `
ALTER TABLE search_place ADD COLUMN words_mark INTEGER;

DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900);
INSERT INTO search_index (rowid, words) SELECT id, words FROM search_text ORDER BY id;
DROP TABLE search_text;

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
`;
