import { z } from 'zod';

/** The longest text one field holds, in UTF-16 units: about 40 printed pages. */
export const LONGEST_TEXT = 100_000;

/** Running text as the mentor typed it; line breaks are kept. */
export const longText = () => z.string().max(LONGEST_TEXT, { message: 'errors.field.tooLong' });

/** One line, trimmed. */
export const shortText = (max: number) => z.string().trim().max(max, { message: 'errors.field.tooLong' });
