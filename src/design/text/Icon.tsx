import { classes } from '../classes.ts';
import { iconShapes } from '../icons.ts';

export interface IconProps {
  /** Name of a Tabler outline icon, for example `phone`. */
  name: string;
  /** Spoken name; without it the icon is decoration and hidden from screen readers. */
  label?: string | undefined;
  /** `large` is for doors and pictures. */
  size?: 'normal' | 'large' | undefined;
}

export function Icon({ name, label, size }: IconProps) {
  return (
    <svg
      class={classes('kg-icon', size === 'large' && 'kg-icon--large')}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
      focusable="false"
      dangerouslySetInnerHTML={{ __html: iconShapes(name) }}
    />
  );
}
