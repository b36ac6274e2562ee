import createQpdf from '@neslinesli93/qpdf-wasm';

type Qpdf = Awaited<ReturnType<typeof createQpdf>>;

let loaded: Promise<Qpdf> | undefined;

/** Rewrites a PDF with object streams (about a third of the size), by qpdf. */
export async function shrinkPdf(pdf: Uint8Array, wasmFile: string): Promise<Uint8Array> {
  loaded ??= createQpdf({ locateFile: () => wasmFile });
  const qpdf = await loaded;
  const [input, output] = ['/in.pdf', '/out.pdf'];
  qpdf.FS.writeFile(input, pdf);
  try {
    const code = qpdf.callMain([input, '--object-streams=generate', '--deterministic-id', output]);
    if (code !== 0) throw new Error('qpdf refused the document');
    return qpdf.FS.readFile(output);
  } finally {
    // The module lives on in memory; what it held of the notes does not.
    for (const file of [input, output]) qpdf.FS.writeFile(file, new Uint8Array());
  }
}
