/**
 * What a meeting touched, as JSON lists in order; the organisation's own handbook, file by file; and where the mentor read
 * last in it, a JSON place, or empty.
 */
export const handbook = `
ALTER TABLE meeting ADD COLUMN principles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(principles));
ALTER TABLE meeting ADD COLUMN roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles));
ALTER TABLE notebook ADD COLUMN handbook_place TEXT NOT NULL DEFAULT '';
CREATE TABLE pack_file (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
