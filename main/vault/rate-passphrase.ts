import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { type PassphraseRating, SHORTEST_PASSPHRASE } from '../../shared/notebook.ts';
import { danishWords } from './words-da.ts';

const meter = new ZxcvbnFactory({
  dictionary: {
    ...common.dictionary,
    ...english.dictionary,
    da: [...danishWords, 'mentor', 'mentee', 'notesbog', 'randers', 'kommune', 'adgangskode'],
  },
  graphs: common.adjacencyGraphs,
});

/** Beyond this the meter takes long and learns nothing. */
const METERED = 100;

/** How a passphrase fares: length first, then how soon it would be guessed. No rule about kinds of sign. */
export function ratePassphrase(typed: string): PassphraseRating {
  const text = typed.normalize('NFKC');
  const characters = Array.from(text).length;
  const words = text.split(/\s+/).filter(Boolean).length;
  const { score } = meter.check(text.slice(0, METERED));
  return { verdict: verdictOf(characters, score), score, characters, words };
}

function verdictOf(characters: number, score: number): PassphraseRating['verdict'] {
  if (characters < SHORTEST_PASSPHRASE) return 'too-short';
  if (score < 3) return 'too-common';
  return score === 3 ? 'strong' : 'very-strong';
}
