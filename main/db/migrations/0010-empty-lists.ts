/** A meeting's lists, in the order in which they now stand at the end of its row. */
const lists = ['sheets', 'questions', 'principles', 'parameters', 'roles', 'roles_planned'];
const each = (sql: (list: string) => string, between = '\n'): string => lists.map(sql).join(between);

/**
 * A list with nothing in it is null and takes no room in the row. The row stays what it is for the search, so that nothing is
 * noted to be read anew.
 */
export const emptyLists = `
DROP TRIGGER meeting_changed;
${each((list) => `ALTER TABLE meeting ADD COLUMN ${list}_now TEXT CHECK (json_valid(${list}_now));`)}
UPDATE meeting SET ${each((list) => `${list}_now = nullif(${list}, '[]')`, ', ')};
${each((list) => `ALTER TABLE meeting DROP COLUMN ${list};`)}
${each((list) => `ALTER TABLE meeting RENAME COLUMN ${list}_now TO ${list};`)}
CREATE TRIGGER meeting_changed AFTER UPDATE ON meeting BEGIN
  INSERT INTO search_stale (kind, subject) VALUES ('meeting', new.id)
  ON CONFLICT (subject) DO UPDATE SET id = (SELECT max(id) + 1 FROM search_stale)
  WHERE search_stale.id < (SELECT max(id) FROM search_stale);
END;
`;
