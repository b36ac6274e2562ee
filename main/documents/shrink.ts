import createQpdf from '@neslinesli93/qpdf-wasm';

type Qpdf = Awaited<ReturnType<typeof createQpdf>>;

/** Each run leaves a little on qpdf's small stack, and after some 300 it breaks: one is used far less often. */
const RUNS = 50;

let loaded: Promise<Qpdf> | undefined;
let runs = 0;

/** Another one costs little: the engine knows the code already. */
function loadQpdf(wasmFile: string): Promise<Qpdf> {
  if (!loaded || runs === RUNS) {
    runs = 0;
    loaded = createQpdf({ locateFile: () => wasmFile });
  }
  runs += 1;
  return loaded;
}

/** Rewrites a PDF with object streams (about a third of the size), by qpdf. */
export const shrinkPdf = (pdf: Uint8Array, wasmFile: string): Promise<Uint8Array> =>
  runQpdf(pdf, wasmFile, ['--object-streams=generate', '--deterministic-id']);

/** What qpdf makes of a PDF, given what to do; nothing of it is written to a disk or said on a command line. */
export async function runQpdf(
  pdf: Uint8Array,
  wasmFile: string,
  whatToDo: readonly string[],
): Promise<Uint8Array> {
  const qpdf = await loadQpdf(wasmFile);
  const [input, output] = ['/in.pdf', '/out.pdf'];
  qpdf.FS.writeFile(input, pdf);
  try {
    const code = qpdf.callMain([input, ...whatToDo, output]);
    if (code !== 0) throw new Error('qpdf refused the document');
    return qpdf.FS.readFile(output);
  } finally {
    // The module lives on in memory; what it held of the notes does not.
    for (const file of [input, output]) qpdf.FS.writeFile(file, new Uint8Array());
  }
}
