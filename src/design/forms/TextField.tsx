import type { InputHTMLAttributes } from 'preact';
import { classes } from '../classes.ts';
import { FieldFrame, type FieldProps, type Wiring, wire } from './FieldFrame.tsx';
import { typedValue } from './values.ts';

export interface TextFieldProps<S> extends FieldProps<S> {
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'password' | 'time' | undefined;
  autocomplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | undefined;
  maxLength?: number | undefined;
  /** How much is usually typed here. */
  width?: 'short' | 'medium' | 'full' | undefined;
  autofocus?: boolean | undefined;
  spellcheck?: boolean | undefined;
  /** Words to choose from while typing. */
  suggestions?: readonly string[] | undefined;
  dataKey?: string | undefined;
}

function Suggestions({ id, words }: { id: string; words: readonly string[] | undefined }) {
  if (!words) return null;
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option value={word} />
      ))}
    </datalist>
  );
}

/** Preact types each kind of input apart; together they are the kinds that look like one line of text. */
function attributesOf<S>(props: TextFieldProps<S>, wiring: Wiring, listId: string): InputHTMLAttributes {
  const { type = 'text', width, suggestions, autocomplete, inputMode, maxLength, autofocus, spellcheck } = props;
  const look = classes('utrecht-textbox utrecht-textbox--html-input', width && `kg-width-${width}`);
  const list = suggestions && listId;
  const value = typedValue(props.form, props.name);
  const typing = { autocomplete, inputMode, maxLength, autofocus, spellcheck };
  return { ...wiring, ...typing, type, list, value, class: look } as InputHTMLAttributes;
}

export function TextField<S>(props: TextFieldProps<S>) {
  const wiring = wire(props);
  const listId = `${wiring.id}-keuzes`;
  return (
    <FieldFrame field={props}>
      <input {...attributesOf(props, wiring, listId)} data-key={props.dataKey} />
      <Suggestions id={listId} words={props.suggestions} />
    </FieldFrame>
  );
}
