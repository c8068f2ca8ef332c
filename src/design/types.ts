import type { ComponentChildren, VNode } from 'preact';

/** Anything that can stand inside an element. */
export type Children = ComponentChildren;

/** What a component returns. */
export type Markup = VNode | null;

/** One link with its words. */
export interface LinkItem {
  href: string;
  label: string;
  current?: boolean | undefined;
}

/** Languages of the pages for residents. */
export type Language = 'nl' | 'en' | 'pl';

/** A form as it stands on the page: what was typed and what is wrong with it. `S` names the fields. */
export interface FormState<S> {
  /** Sets the ids of two forms with the same fields on one page apart. */
  id?: string | undefined;
  values: Partial<Record<keyof S, string | readonly string[] | undefined>>;
  errors: Partial<Record<keyof S, string | undefined>>;
}

/** The name of a field of `S`; a wrong name does not compile. */
export type FieldName<S> = keyof NoInfer<S> & string;
