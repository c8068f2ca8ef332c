import type { FormState } from '../types.ts';
import { useWords } from '../words.tsx';
import { fieldId, hasErrors } from './values.ts';

export interface ErrorSummaryProps<S> {
  form: FormState<S>;
  /** Heading; "Er klopt iets nog niet" when left out. */
  title?: string | undefined;
}

/** What is wrong with the form, above the form. Each sentence leads to its field. Shows nothing when all is well. */
export function ErrorSummary<S>({ form, title }: ErrorSummaryProps<S>) {
  const words = useWords();
  if (!hasErrors(form)) return null;
  const errors = Object.entries<string | undefined>(form.errors).filter(([, message]) => message);
  return (
    <section class="kg-error-summary" aria-labelledby="fouten">
      <h2 id="fouten" class="nl-heading nl-heading--level-2" tabIndex={-1} autofocus>
        {title ?? words.errorTitle}
      </h2>
      <ul class="kg-list">
        {errors.map(([name, message]) => (
          <li>
            <a class="nl-link" href={`#${fieldId(form, name)}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
