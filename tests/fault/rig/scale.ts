/** 1 in `npm test`, 10 in `npm run test:long`: every rig's numbers are multiplied by it. */
export const scale = process.env['MN_TEST_LONG'] ? 10 : 1;
