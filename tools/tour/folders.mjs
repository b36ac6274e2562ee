// @ts-check
import { join } from 'node:path';
import { root } from '../electron/paths.mjs';

export const tour = join(root, 'tour');
export const folders = { screens: join(tour, 'screens'), pdf: join(tour, 'pdf'), pages: join(tour, 'pages') };
