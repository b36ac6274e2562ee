import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from '../../main/documents/fonts.ts';
import { templates } from '../../main/documents/typeset.ts';
import { fontFile } from '../../tools/bundle.mjs';

/** Typst alone in a process of its own: from the page's data on the standard input to a file. */
const [file = ''] = process.argv.slice(2);
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts(fontFile) }] });
const { result } = compiler.compile({
  mainFileContent: templates['hr-summary'],
  inputs: { data: readFileSync(0, 'utf8') },
});
if (!result) throw new Error('Typst refused the document');
writeFileSync(file, compiler.pdf(result, { pdfStandard: 'ua-1' }));
