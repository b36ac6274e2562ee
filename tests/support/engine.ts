import type { EngineAnswer } from '../../main/documents/engine.process.ts';
import { encryptPdf } from '../../main/documents/encrypt.ts';
import { createEngine } from '../../main/documents/engine.ts';
import type { MadeDocument, Tell } from '../../main/documents/make-document.ts';
import { makeDocument, qpdfFile } from './paper.ts';

/** The real document engine, in this process instead of one of its own; `ended` counts how often it was ended. */
export function engineHere() {
  const log = { ended: 0 };
  const engine = createEngine(() => {
    let say: (answer: EngineAnswer) => void = () => undefined;
    let made: MadeDocument | undefined;
    return {
      send: (job) => {
        if (job.kind === 'draw') {
          void Promise.resolve(made?.drawPages()).then((pages) =>
            say({ kind: 'drawn', page: pages?.[job.page - 1] }),
          );
          return;
        }
        if (job.kind === 'encrypt') {
          void encryptPdf(job, qpdfFile).then((pdf) => say({ kind: 'encrypted', pdf }));
          return;
        }
        const tell: Tell = (stage, first) =>
          say({ kind: 'stage', stage, ...(first !== undefined && { first }) });
        void makeDocument(job.paper, job.createdAt, tell).then((document) => {
          made = document;
          const { pdf, sizes, replaced } = document;
          say({ kind: 'made', pdf, sizes, replaced });
        });
      },
      onAnswer: (listener) => (say = listener),
      onExit: () => undefined,
      kill: () => (log.ended += 1),
    };
  });
  return { engine, log };
}
