import './no-network.ts';
import { join } from 'node:path';
import { createEngineWork, type EngineJob } from './engine-work.ts';
import { readFonts } from './fonts.ts';
import { createMaker } from './make-document.ts';

const here = import.meta.dirname;
const qpdfFile = join(here, 'qpdf.wasm');
const work = createEngineWork({
  make: createMaker({ fonts: readFonts((name) => join(here, 'fonts', name)), qpdfFile }),
  qpdfFile,
  say: (answer) => process.parentPort.postMessage(answer),
});

/** One document at a time, in a process that may be killed at any moment without harm. */
process.parentPort.on('message', ({ data }: { data: EngineJob }) => work(data));
