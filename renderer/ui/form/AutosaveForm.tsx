import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { type Control, useController, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Draft } from '../../../shared/draft.ts';
import type { TextPlace } from '../../../shared/earlier.ts';
import { type Visibility, visibilityOf } from '../../../shared/visibility.ts';
import type { Autosaver, SaveTarget } from '../autosave/autosaver.ts';
import { openAutosaver } from '../autosave/save-board.ts';
import { explainIssue } from '../explain.ts';
import { afterPress } from '../held-press.ts';

type Texts = Record<string, string | undefined>;

/** Whose texts the form holds, where earlier ones of them are kept. */
export type TextOwner = Pick<TextPlace, 'noun' | 'id'>;

type FormParts = {
  control: Control<Texts>;
  shape: Record<string, z.ZodType>;
  stored: Record<string, unknown>;
  drafted: ReadonlySet<string>;
  autosaver: Autosaver;
  texts: TextOwner | undefined;
};

const FormContext = createContext<FormParts | undefined>(undefined);

type Props = {
  /** The fields' schemas: what the screen checks is what main checks again. */
  shape: Record<string, z.ZodType>;
  /** The stored values. A field the mentor has touched shows her text, whatever is stored meanwhile. */
  values: Record<string, unknown>;
  drafts: readonly Draft[];
  /** Where the form's subject is saved, and what follows; the first of each counts for as long as the form stands. */
  target: SaveTarget;
  onSaved: () => void;
  texts?: TextOwner;
  children: ReactNode;
};

/** A form without a save button: each field saves itself, and text that is not valid yet is kept as a draft. */
export function AutosaveForm({ shape, values, drafts, target, onSaved, texts, children }: Props) {
  const [drafted] = useState(() => new Set(drafts.map(({ field }) => field)));
  const { control } = useForm<Texts>({
    defaultValues: Object.fromEntries(drafts.map(({ field, text }) => [field, text])),
  });
  const [autosaver] = useState(() => openAutosaver(target, onSaved));
  useLayoutEffect(() => () => void autosaver.leave(), [autosaver]);
  const parts = useMemo(
    () => ({ control, shape, stored: values, drafted, autosaver, texts }),
    [control, shape, values, drafted, autosaver, texts],
  );
  return <FormContext.Provider value={parts}>{children}</FormContext.Provider>;
}

/** Whose texts the surrounding form holds. */
export const useTextOwner = (): TextOwner | undefined => useContext(FormContext)?.texts;

/** The class of a field of the surrounding form, for a mark that stands around it. */
export function useClassOf(name: string): Visibility {
  const schema = useContext(FormContext)?.shape[name];
  if (!schema) throw new Error(`${name} stands outside a form that knows it`);
  return visibilityOf(schema);
}

/** How a field's typed text and its stored value turn into each other. */
export type Wording<T> = {
  /** undefined where the text means nothing; `message` is the i18n key of why. */
  parse: (text: string) => T | undefined;
  format: (value: T) => string;
  message?: string;
};

export const plainText: Wording<string> = { parse: (text) => text, format: (value) => value };

export type Field<T> = {
  text: string;
  /** What the text means; undefined where it is not valid. */
  value: T | undefined;
  error: string | undefined;
  visibility: Visibility;
  /** Names the text among all others, where its subject has an id. */
  of: string;
  change: (text: string) => void;
  choose: (value: T) => void;
  leave: () => void;
};

/** One field of the surrounding form. */
export function useField<T>(name: string, wording: Wording<T>): Field<T> {
  const parts = useContext(FormContext);
  const { t } = useTranslation();
  const schema = parts?.shape[name];
  if (!parts || !schema) throw new Error(`${name} stands outside a form that knows it`);
  const { control, stored, drafted, autosaver } = parts;
  const { field, fieldState } = useController({ name, control });
  const text = field.value ?? wording.format(stored[name] as T);

  const read = (typed: string): { value: T } | { message: string } => {
    const value = wording.parse(typed);
    if (value === undefined) return { message: wording.message ?? 'errors.field.invalid' };
    const checked = schema.safeParse(value);
    if (checked.success) return { value: checked.data as T };
    return { message: checked.error.issues[0]?.message ?? 'errors.field.invalid' };
  };
  const change = (typed: string): void => {
    field.onChange(typed);
    const result = read(typed);
    autosaver.change(name, 'value' in result ? { value: result.value } : { draft: typed });
  };
  const meaning = read(text);
  // Half-typed text is no mistake: it is called one when the mentor has left the field.
  const isTold = fieldState.isTouched || drafted.has(name);
  return {
    text,
    value: 'value' in meaning ? meaning.value : undefined,
    error: isTold && 'message' in meaning ? explainIssue(meaning.message, t) : undefined,
    visibility: visibilityOf(schema),
    of: `${typeof stored['id'] === 'string' ? stored['id'] : ''} ${name}`,
    change,
    choose: (value) => change(wording.format(value)),
    leave: () => {
      afterPress(field.onBlur);
      if ('value' in meaning && field.value !== undefined) field.onChange(wording.format(meaning.value));
      void autosaver.flush();
    },
  };
}
