import { FieldFrame, type FieldProps, wire } from './FieldFrame.tsx';
import { typedValue } from './values.ts';

export interface DateFieldProps<S> extends FieldProps<S> {
  /** First day that can be chosen, as `2026-03-02`. The server checks it again. */
  min?: string | undefined;
  /** Last day that can be chosen. */
  max?: string | undefined;
  dataKey?: string | undefined;
}

/** One day. The value is a day such as `2026-03-30`, or whatever was typed where the browser has no calendar. */
export function DateField<S>(props: DateFieldProps<S>) {
  const wiring = wire(props);
  return (
    <FieldFrame field={props}>
      <input
        {...wiring}
        type="date"
        class="utrecht-textbox utrecht-textbox--html-input kg-width-date"
        value={typedValue(props.form, props.name)}
        min={props.min}
        max={props.max}
        data-key={props.dataKey}
      />
    </FieldFrame>
  );
}
