import { FieldFrame, type FieldProps, wire } from './FieldFrame.tsx';
import { typedValue } from './values.ts';

export interface TextAreaProps<S> extends FieldProps<S> {
  /** Lines shown at first; the field grows while typing where the browser can. */
  rows?: number | undefined;
  maxLength?: number | undefined;
  autofocus?: boolean | undefined;
  autocomplete?: string | undefined;
  dataKey?: string | undefined;
}

export function TextArea<S>(props: TextAreaProps<S>) {
  const wiring = wire(props);
  return (
    <FieldFrame field={props}>
      <textarea
        {...wiring}
        class="utrecht-textarea utrecht-textarea--html-textarea"
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        autofocus={props.autofocus}
        autocomplete={props.autocomplete}
        data-key={props.dataKey}
        dir="auto"
      >
        {typedValue(props.form, props.name)}
      </textarea>
    </FieldFrame>
  );
}
