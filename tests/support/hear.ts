import type { Program } from './program.ts';

/** What the program writes on its own output from now on; it keeps no other log. */
export function hear(program: Program): () => Buffer {
  const said: Buffer[] = [];
  for (const stream of [program.app.process().stdout, program.app.process().stderr])
    stream?.on('data', (data: Buffer) => said.push(data));
  return () => Buffer.concat(said);
}
