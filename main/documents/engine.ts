import { fail, ok, type Result } from '../../shared/result.ts';
import type { EngineAnswer, EngineJob, FinishedDocument, ToEncrypt } from './engine-work.ts';
import type { DrawnPage, Tell } from './make-document.ts';
import type { AnyPaper } from './paper.ts';

export type EngineChild = {
  send: (job: EngineJob) => void;
  onAnswer: (listener: (answer: EngineAnswer) => void) => void;
  onExit: (listener: () => void) => void;
  kill: () => void;
};

/** A document that takes longer is given up: 500 meetings took about 5 s on two cores, ms. */
const TIME_LIMIT = 120_000;
/** An engine that nobody asks ends itself, and with it what it held of the notes, ms. */
const IDLE_LIMIT = 60_000;
/** One that was started ahead and has made nothing yet holds nothing: it may wait longer, ms. */
const UNASKED_LIMIT = 600_000;
/** A document whose pages are drawn is as good as done: when it is cancelled, it may end by itself for so long, ms. */
const GRACE = 1000;

const usual = { time: TIME_LIMIT, idle: IDLE_LIMIT, unasked: UNASKED_LIMIT, grace: GRACE };

export type Engine = ReturnType<typeof createEngine>;

/** Runs the document engine in a process of its own: one job at a time, the rest wait their turn. */
export function createEngine(start: () => EngineChild, given: Partial<typeof usual> = {}) {
  const limits = { ...usual, ...given };
  let child: EngineChild | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let giveUp: ((result: Result<never>) => void) | undefined;
  /** The document whose pages the process holds. */
  let held: string | undefined;

  function end(): void {
    clearTimeout(idle);
    child?.kill();
    child = held = undefined;
  }

  function running(): EngineChild {
    clearTimeout(idle);
    if (child) return child;
    const started = start();
    started.onExit(() => {
      if (child !== started) return;
      child = held = undefined;
      giveUp?.(fail({ kind: 'document-failed', reason: 'engine' }));
    });
    child = started;
    return started;
  }

  async function ask(job: EngineJob, tell: Tell): Promise<Result<EngineAnswer>> {
    const worker = running();
    let timer: NodeJS.Timeout | undefined;
    const result = await new Promise<Result<EngineAnswer>>((resolve) => {
      giveUp = resolve;
      timer = setTimeout(() => {
        end();
        resolve(fail({ kind: 'document-failed', reason: 'too-slow' }));
      }, limits.time);
      worker.onAnswer((answer) => {
        if (child !== worker) return; // ended meanwhile: what it still says is of no document any more
        if (answer.kind === 'stage') tell(answer.stage, answer.first);
        else
          resolve(
            answer.kind === 'failed' ? fail({ kind: 'document-failed', reason: answer.reason }) : ok(answer),
          );
      });
      worker.send(job);
    });
    clearTimeout(timer);
    giveUp = undefined;
    rest(limits.idle);
    return result;
  }

  /** Ends the process where it is not asked again for so long. */
  function rest(time: number): void {
    clearTimeout(idle);
    idle = setTimeout(end, time);
    idle.unref();
  }

  /** A job that waits or runs, and the document it is for. */
  type Turn = { id: string; isCancelled: boolean; isDrawn: boolean };
  const turns = new Set<Turn>();
  let now: Turn | undefined;

  /** Waits for the jobs before it, whatever became of them; one that was cancelled while it waited never starts. */
  function inTurn<T>(id: string, job: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn: Turn = { id, isCancelled: false, isDrawn: false };
    turns.add(turn);
    const start = async (): Promise<Result<T>> => {
      turns.delete(turn);
      const isCancelled = () => turn.isCancelled; // asked again when the job is done
      if (isCancelled()) return fail({ kind: 'cancelled' });
      now = turn;
      const result = await job().finally(() => (now = undefined));
      return isCancelled() ? fail({ kind: 'cancelled' }) : result;
    };
    const result = queue.then(start, start);
    queue = result;
    return result;
  }

  function stop(): void {
    const waiting = giveUp;
    end();
    waiting?.(fail({ kind: 'cancelled' }));
  }

  /** Spares the next document a new process, which takes longer to start than this document to end. */
  function letEnd(turn: Turn): void {
    turn.isCancelled = true;
    setTimeout(() => {
      if (now === turn) stop();
    }, limits.grace).unref();
  }

  return {
    /**
     * Starts the process ahead, for its start takes longer than a short document; what it holds of an earlier one is held
     * no longer for that.
     */
    warm(): void {
      if (child) return;
      running();
      rest(limits.unasked);
    },
    /** @param id the document's, by which its pages are drawn and its work is cancelled */
    make: (id: string, paper: AnyPaper, createdAt: number, tell: Tell): Promise<Result<FinishedDocument>> =>
      inTurn(id, async () => {
        held = undefined;
        const answer = await ask({ kind: 'make', paper, createdAt }, (stage, first) => {
          if (now && first !== undefined) now.isDrawn = true;
          tell(stage, first);
        });
        if (!answer.ok) return answer;
        if (answer.value.kind !== 'made') return fail({ kind: 'document-failed', reason: 'engine' });
        held = id;
        const { pdf, sizes, replaced } = answer.value;
        return ok({ pdf, sizes, replaced });
      }),
    /** One page of a document, from 1; undefined where the engine no longer holds that document. */
    draw: (id: string, page: number): Promise<Result<DrawnPage | undefined>> =>
      inTurn(id, async () => {
        if (held !== id) return ok(undefined);
        const answer = await ask({ kind: 'draw', page }, () => undefined);
        if (!answer.ok) return answer;
        return ok(answer.value.kind === 'drawn' ? answer.value.page : undefined);
      }),
    /** The same file, to be opened with a password alone; what the process holds of the document stays as it is. */
    encrypt: (id: string, file: ToEncrypt): Promise<Result<Uint8Array>> =>
      inTurn(id, async () => {
        const answer = await ask({ kind: 'encrypt', ...file }, () => undefined);
        if (!answer.ok) return answer;
        if (answer.value.kind !== 'encrypted') return fail({ kind: 'document-failed', reason: 'engine' });
        return ok(answer.value.pdf);
      }),
    /** Ends the work for one document, or all work; who waits for it is told `cancelled`. */
    cancel(id?: string): void {
      const isMeant = (turn: Turn) => id === undefined || turn.id === id;
      for (const turn of turns) if (isMeant(turn)) turn.isCancelled = true;
      if (id !== undefined && now?.id !== id) return;
      if (id !== undefined && now?.isDrawn) letEnd(now);
      else stop();
    },
    /** Ends the process. What it held of the notes ends with it. */
    end,
  };
}
