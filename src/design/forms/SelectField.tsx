import { classes } from '../classes.ts';
import { useWords } from '../words.tsx';
import { FieldFrame, type FieldProps, wire } from './FieldFrame.tsx';
import { typedValue } from './values.ts';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectFieldProps<S> extends FieldProps<S> {
  options: readonly SelectOption[];
  /** Words of the first, empty choice; `false` leaves it out. */
  empty?: string | false | undefined;
  dataKey?: string | undefined;
}

export function SelectField<S>(props: SelectFieldProps<S>) {
  const words = useWords();
  const wiring = wire(props);
  const chosen = typedValue(props.form, props.name);
  return (
    <FieldFrame field={props}>
      <select
        {...wiring}
        class={classes(
          'utrecht-select utrecht-select--html-select',
          wiring['aria-invalid'] && 'utrecht-select--invalid',
        )}
        data-key={props.dataKey}
      >
        {props.empty !== false && <option value="">{props.empty ?? words.choose}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
