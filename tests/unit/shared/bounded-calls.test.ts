import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../shared/contract.ts';

type Schema = z.core.$ZodTypes;
type Place = { path: string; schema: Schema };
/** What is read of a check. */
type Checked = { check?: string; pattern?: RegExp };

/** Every schema within one, itself too, with the way to it; a kind of schema that is not known here is a fault. */
function placesIn(given: z.core.$ZodType, path: string): Place[] {
  const schema = given as Schema;
  const { def } = schema._zod;
  const within = ((): [z.core.$ZodType, string][] => {
    switch (def.type) {
      case 'object':
        return Object.entries(def.shape).map(([name, field]) => [field, `.${name}`]);
      case 'array':
        return [[def.element, '[]']];
      case 'record':
        return [
          [def.keyType, '.key'],
          [def.valueType, '.value'],
        ];
      case 'union':
        return def.options.map((option, index) => [option, `|${index}`]);
      case 'nullable':
      case 'optional':
        return [[def.innerType, '']];
      case 'pipe':
        return [
          [def.in, ''],
          [def.out, '>'],
        ];
      case 'string':
      case 'number':
      case 'boolean':
      case 'enum':
      case 'literal':
      case 'void':
      case 'transform':
        return [];
      default:
        throw new Error(`${path}: nobody has thought of what a ${def.type} takes`);
    }
  })();
  return [{ path, schema }, ...within.flatMap(([inner, step]) => placesIn(inner, `${path}${step}`))];
}

/** Ten million letters of several kinds; blanks are none of them, since a line is trimmed before it is measured. */
let longTexts: string[] = [];
beforeAll(() => {
  longTexts = ['x', 'X', '7', '-', '.', 'å', '<', '\0', '2026-11-23'].map((text) =>
    text.repeat(10_000_000 / text.length),
  );
});
// The tests of other files run in the same process.
afterAll(() => {
  longTexts = [];
});

/** Whether a pattern stands for the whole text and repeats nothing without end. */
function isBounded({ source }: RegExp): boolean {
  const bare = source.replace(/\\./g, 'e').replace(/\[(?:[^\]])*\]/g, 'c');
  return /^\^/.test(bare) && /\$$/.test(bare) && !/[*+]|\{\d+,\}/.test(bare);
}

/** Whether one of a schema's checks measures how long a text or an array is, or knows the whole text. */
function isMeasured({ _zod: { def } }: Schema): boolean {
  // What a schema for one kind of text checks stands in its own definition.
  const checks = [def, ...(def.checks ?? []).map((check) => check._zod.def)] as Checked[];
  return checks.some(({ check, pattern }) => {
    switch (check) {
      case 'max_length':
      case 'length_equals':
        return true;
      case 'custom': // of a text and a record, what that refuses is tried
        return def.type !== 'array';
      case 'string_format':
        return pattern !== undefined && isBounded(pattern);
      default:
        return false;
    }
  });
}

/** How a schema takes more than it should; undefined where it does not. */
function faultOf({ schema }: Place): string | undefined {
  const takes = (input: unknown): boolean => z.safeParse(schema, input).success;
  switch (schema._zod.def.type) {
    case 'object': {
      const { error } = z.safeParse(schema, { 'a key of nobody': 1 });
      return error?.issues.some(({ code }) => code === 'unrecognized_keys')
        ? undefined
        : 'takes unknown keys';
    }
    case 'array':
      return isMeasured(schema) ? undefined : 'takes arrays of any length';
    case 'record': {
      const many = Array.from({ length: 10_000 }, (_, index) => [`part${index}`, '']);
      return !isMeasured(schema) || takes(Object.fromEntries(many))
        ? 'takes any number of entries'
        : undefined;
    }
    case 'string':
      if (longTexts.some(takes)) return 'takes long texts';
      return isMeasured(schema) ? undefined : 'takes texts of any length';
    default:
      return undefined;
  }
}

const faultsIn = (schema: z.core.$ZodType, path: string): string[] =>
  placesIn(schema, path).flatMap((place) => {
    const fault = faultOf(place);
    return fault === undefined ? [] : [`${place.path} ${fault}`];
  });

test('no call takes an unknown key, a text or a list of any length, at any depth of what it is asked with', () => {
  const faults = Object.entries(contract).flatMap(([group, calls]) =>
    Object.entries<{ input: z.ZodType }>(calls).flatMap(([name, { input }]) =>
      faultsIn(input, `${group}.${name}`),
    ),
  );
  expect(faults).toEqual([]);
});

test('a planted looseness is seen at any depth', () => {
  const id = z.uuid();
  expect(faultsIn(z.strictObject({ id, day: z.object({ at: z.int() }) }), 'call')).toEqual([
    'call.day takes unknown keys',
  ]);
  expect(faultsIn(z.strictObject({ ids: z.array(id).optional() }), 'call')).toEqual([
    'call.ids takes arrays of any length',
  ]);
  expect(
    faultsIn(
      z.array(id).refine((ids) => ids.length !== 4),
      'call',
    ),
  ).toEqual(['call takes arrays of any length']);
  expect(faultsIn(z.array(z.string().min(1).nullable()).max(3), 'call')).toEqual(['call[] takes long texts']);
  expect(faultsIn(z.union([id, z.string().regex(/^[a-c]+$/)]), 'call')).toEqual([
    'call|1 takes texts of any length',
  ]);
  expect(faultsIn(z.record(z.string().max(9), id), 'call')).toEqual(['call takes any number of entries']);
  expect(() => faultsIn(z.strictObject({ what: z.unknown() }), 'call')).toThrow('call.what');
});
