/** Points (1/72 inch): A4, as the template asks. */
export const pageSize = { width: 595.276, height: 841.89 };
