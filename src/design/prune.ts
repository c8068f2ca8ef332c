/** Where the block that opens at `open` closes. */
function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) return at;
  }
  throw new Error('A style sheet has a block that never closes');
}

/** Splits at commas that are not inside brackets. */
function splitSelectors(selectors: string): string[] {
  return selectors.split(/,(?![^()]*\))/).map((part) => part.trim());
}

function withoutNegations(selector: string): string {
  let text = selector;
  for (let start = text.indexOf(':not('); start >= 0; start = text.indexOf(':not(')) {
    let depth = 0;
    let end = start + 4;
    do {
      depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
      end++;
    } while (depth > 0);
    text = text.slice(0, start) + text.slice(end);
  }
  return text;
}

/** States our components never have: a control that does not work is never shown. */
const NEVER = /:disabled|aria-disabled|:read-only|readonly|:invalid/;

function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  const asked = withoutNegations(selector);
  return !NEVER.test(asked) && [...asked.matchAll(/\.([\w-]+)/g)].every(([, name]) => used.has(name!));
}

function pruneRule(head: string, body: string, used: ReadonlySet<string>): string {
  if (head.startsWith('@')) {
    const inside = pruneCss(body, used);
    return inside ? `${head}{${inside}}` : '';
  }
  const kept = splitSelectors(head).filter((selector) => canMatch(selector, used));
  return kept.length > 0 && body.trim() ? `${kept.join(',')}{${body}}` : '';
}

/**
 * Leaves out rules that need a class which nobody writes. Knows rules, `@media` and `@supports`;
 * classes inside `:not()` do not count as needed.
 */
export function pruneCss(source: string, used: ReadonlySet<string>): string {
  const css = source.replace(/\/\*[\s\S]*?\*\//g, '');
  let kept = '';
  for (let at = 0, open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
    const close = closingBrace(css, open);
    kept += pruneRule(css.slice(at, open).trim(), css.slice(open + 1, close), used);
    at = close + 1;
  }
  return kept;
}
