import { FieldFrame, type FieldProps, wire } from './FieldFrame.tsx';

export interface FileFieldProps<S> extends FieldProps<S> {
  /** For example `image/*` or `audio/*`. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** Opens the camera or microphone of a phone at once. */
  capture?: 'environment' | 'user' | undefined;
}

/** A file to send along. Needs `<Form files>`; a browser never keeps a chosen file after an error, so say so there. */
export function FileField<S>(props: FileFieldProps<S>) {
  return (
    <FieldFrame field={props}>
      <input
        {...wire(props)}
        type="file"
        class="kg-file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture}
      />
    </FieldFrame>
  );
}
