import { createEngineWork, type EngineAnswer } from '../../main/documents/engine-work.ts';
import { createEngine } from '../../main/documents/engine.ts';
import { makeDocument as make, qpdfFile } from './paper.ts';

/** The real document engine, in this process instead of one of its own; `ended` counts how often it was ended. */
export function engineHere() {
  const log = { ended: 0 };
  const engine = createEngine(() => {
    let tell: (answer: EngineAnswer) => void = () => undefined;
    return {
      send: createEngineWork({ make, qpdfFile, say: (answer) => tell(answer) }),
      onAnswer: (listener) => (tell = listener),
      onExit: () => undefined,
      kill: () => (log.ended += 1),
    };
  });
  return { engine, log };
}
