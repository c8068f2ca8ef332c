import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as HTML text, with its doctype. */
export function render(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A piece of a page as HTML text, without doctype: for parts that replace an element by id. */
export function renderPart(part: VNode): string {
  return renderToString(part);
}
