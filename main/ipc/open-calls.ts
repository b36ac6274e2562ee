import { callNames } from '../../shared/call-names.ts';
import type { CallName } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Answers } from './answer.ts';

type Way<Event> = {
  /** Whether a frame is the top frame of the program's own window, showing its own page. */
  isOwnFrame: (event: Event) => boolean;
  /** What answers a call: known a moment after the window opens; one that comes before that waits. */
  answersTo: (name: CallName) => Promise<Answers>;
};

type Listener<Event> = (event: Event, input: unknown) => Promise<Result<unknown>>;

/** Gives every call of the contract to `handle`, and nothing else: what comes from a frame that is not ours is thrown back. */
export function openCalls<Event>(
  handle: (name: CallName, listener: Listener<Event>) => void,
  { isOwnFrame, answersTo }: Way<Event>,
): void {
  for (const name of callNames) {
    handle(name, async (event, input) => {
      if (!isOwnFrame(event)) throw new Error('Only the notebook window may call');
      return (await answersTo(name))(name, input);
    });
  }
}
