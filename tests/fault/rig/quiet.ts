/** The program's own events are expected by the thousand here; a surprise of its is still shown. */
const write = process.stderr.write.bind(process.stderr);
const isExpected = /^mentornotesbog (?!unexpected)/;
process.stderr.write = (text: string | Uint8Array, ...rest: []) =>
  isExpected.test(String(text)) || write(text, ...rest);
