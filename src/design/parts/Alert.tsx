import { Icon } from '../text/Icon.tsx';
import type { Children } from '../types.ts';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

export interface AlertProps {
  kind: AlertKind;
  id?: string | undefined;
  /** Announced by screen readers as soon as it appears. */
  announce?: boolean | undefined;
  children?: Children;
}

const icons: Record<AlertKind, string> = {
  info: 'info-circle',
  ok: 'circle-check',
  warning: 'alert-triangle',
  error: 'alert-circle',
};

const looks: Record<AlertKind, string> = {
  info: 'utrecht-alert--info',
  ok: 'utrecht-alert--ok',
  warning: 'utrecht-alert--warning',
  error: 'utrecht-alert--error',
};

/** A message about the page or about what just happened. */
export function Alert({ kind, id, announce, children }: AlertProps) {
  return (
    <div id={id} class={`utrecht-alert ${looks[kind]}`} role={announce ? 'status' : undefined}>
      <div class="utrecht-alert__icon">
        <Icon name={icons[kind]} />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">{children}</div>
      </div>
    </div>
  );
}
