/**
 * Which of the roles that the mentor took were planned beforehand, and which of the three parameters of the level aimed at
 * the meeting touched; JSON lists in order, as those of roles and principles.
 */
export const rolesAndParameters = `
ALTER TABLE meeting ADD COLUMN roles_planned TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles_planned));
ALTER TABLE meeting ADD COLUMN parameters TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parameters));
`;
