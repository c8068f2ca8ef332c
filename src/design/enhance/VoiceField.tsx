import { FieldFrame, type FieldProps, wire } from '../forms/FieldFrame.tsx';
import { fieldId } from '../forms/values.ts';
import { Icon } from '../text/Icon.tsx';
import { useWords } from '../words.tsx';

const RecordVoiceElement = 'record-voice' as 'div';

export interface VoiceFieldProps<S> extends FieldProps<S> {
  /** Longest recording in seconds; 120 when left out. */
  max?: number | undefined;
}

function Recorder({ of, max }: { of: string; max: number | undefined }) {
  const words = useWords();
  return (
    <RecordVoiceElement
      class="kg-voice"
      data-for={of}
      data-max={max}
      data-stop={words.stopRecording}
      data-again={words.recordAgain}
      data-done={words.recorded}
      data-refused={words.noMicrophone}
      hidden
    >
      <button type="button" class="nl-button nl-button--secondary kg-button--big">
        <span class="nl-button__icon-start">
          <Icon name="microphone" />
        </span>
        <span class="nl-button__label" data-label>
          {words.record}
        </span>
      </button>
      <p class="kg-voice__say" role="status" data-say />
      {/* biome-ignore lint/a11y/useMediaCaption: the visitor's own voice, just recorded */}
      <audio class="kg-voice__player" controls hidden />
    </RecordVoiceElement>
  );
}

/**
 * A spoken story. A file field that opens the recorder of a phone; with the script `record-voice.js` a button to record
 * right here. Needs `<Form files>`.
 */
export function VoiceField<S>(props: VoiceFieldProps<S>) {
  return (
    <FieldFrame field={props}>
      <Recorder of={fieldId(props.form, props.name)} max={props.max} />
      <input {...wire(props)} type="file" class="kg-file" accept="audio/*" capture="user" />
    </FieldFrame>
  );
}
