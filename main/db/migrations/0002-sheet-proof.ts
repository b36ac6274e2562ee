/** When the mentor proved that her recovery sheet can be read, ms UTC; null until then. */
export const sheetProof = `
ALTER TABLE notebook ADD COLUMN sheet_proved_at INTEGER;
`;
