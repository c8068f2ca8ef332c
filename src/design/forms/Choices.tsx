import { classes } from '../classes.ts';
import { Icon } from '../text/Icon.tsx';
import type { Children } from '../types.ts';
import { Description, FieldError, type FieldProps, LabelWords, wire } from './FieldFrame.tsx';
import { FieldsetFrame } from './Fieldset.tsx';
import { fieldId, typedValue, typedValues } from './values.ts';

export interface Choice {
  value: string;
  label: string;
  description?: string | undefined;
  /** Tabler outline icon, for the tiles. */
  icon?: string | undefined;
  /** Fields that belong to this choice, shown when it is chosen (always shown where CSS cannot hide them). */
  reveal?: Children;
  dataKey?: string | undefined;
}

export interface ChoicesProps<S> extends FieldProps<S> {
  options: readonly Choice[];
  /** `tiles`: large pictures with a word; `row`: short words beside each other. */
  layout?: 'list' | 'tiles' | 'row' | undefined;
}

interface OptionProps {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
}

const inputClasses = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox utrecht-checkbox--html-input',
};

const labelClasses = {
  radio: 'utrecht-form-label utrecht-form-label--radio',
  checkbox: 'utrecht-form-label utrecht-form-label--checkbox',
};

function OptionLabel({ kind, choice, id }: { kind: 'radio' | 'checkbox'; choice: Choice; id: string }) {
  return (
    <label class={`kg-choice__label ${labelClasses[kind]}`} for={id}>
      {choice.icon && <Icon name={choice.icon} size="large" />}
      <span>{choice.label}</span>
    </label>
  );
}

function Option({ kind, id, name, choice, checked }: OptionProps) {
  const hintId = `${id}-hint`;
  return (
    <div class="kg-choice">
      <input
        type={kind}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        class={classes('kg-choice__input', inputClasses[kind])}
        aria-describedby={choice.description && hintId}
        data-key={choice.dataKey}
      />
      <OptionLabel kind={kind} choice={choice} id={id} />
      {choice.description && (
        <div id={hintId} class="kg-choice__hint utrecht-form-field-description">
          {choice.description}
        </div>
      )}
      {choice.reveal && <div class="kg-choice__reveal">{choice.reveal}</div>}
    </div>
  );
}

function Options<S>({
  kind,
  field,
  chosen,
}: {
  kind: 'radio' | 'checkbox';
  field: ChoicesProps<S>;
  chosen: readonly string[];
}) {
  return (
    <div class={`kg-choices kg-choices--${field.layout ?? 'list'}`}>
      {field.options.map((choice, position) => (
        <Option
          kind={kind}
          id={fieldId(field.form, field.name, position)}
          name={field.name}
          choice={choice}
          checked={chosen.includes(choice.value)}
        />
      ))}
    </div>
  );
}

/** One answer out of several. */
export function RadioGroup<S>(props: ChoicesProps<S>) {
  return (
    <FieldsetFrame field={props} role="radiogroup">
      <Options kind="radio" field={props} chosen={[typedValue(props.form, props.name)]} />
    </FieldsetFrame>
  );
}

/** Several answers out of several. */
export function CheckboxGroup<S>(props: ChoicesProps<S>) {
  return (
    <FieldsetFrame field={props}>
      <Options kind="checkbox" field={props} chosen={typedValues(props.form, props.name)} />
    </FieldsetFrame>
  );
}

export interface CheckboxFieldProps<S> extends FieldProps<S> {
  /** What is sent when it is ticked; "ja" when left out. */
  value?: string | undefined;
  dataKey?: string | undefined;
}

/** One box to tick. Not required by nature, so it does not say so. */
export function CheckboxField<S>(props: CheckboxFieldProps<S>) {
  const { value = 'ja', form, name, label, description } = props;
  const { 'aria-required': _never, ...wiring } = wire(props);
  return (
    <div class={classes('utrecht-form-field kg-tick', form.errors[name] && 'utrecht-form-field--invalid')}>
      <FieldError id={wiring.id} message={form.errors[name]} />
      <div class="kg-choice">
        <input
          {...wiring}
          type="checkbox"
          value={value}
          checked={typedValues(form, name).includes(value)}
          class={classes('kg-choice__input', inputClasses.checkbox)}
          data-key={props.dataKey}
        />
        <label class="kg-choice__label utrecht-form-label utrecht-form-label--checkbox" for={wiring.id}>
          <span>
            <LabelWords label={label} />
          </span>
        </label>
      </div>
      <Description id={wiring.id}>{description}</Description>
    </div>
  );
}
