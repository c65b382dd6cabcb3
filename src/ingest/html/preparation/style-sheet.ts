/** The rules of style sheets for classes that concern footnotes. */
export interface StyleSheet {
  /** Classes of raised words. */
  readonly raised: ReadonlySet<string>;
  /** Classes of elements that are counted, so that a number is printed in front of them. */
  readonly counted: ReadonlySet<string>;
  /** Classes of elements that are taken out of the line, to the margin. */
  readonly floating: ReadonlySet<string>;
  /** Classes of elements that are shown only on demand. */
  readonly hidden: ReadonlySet<string>;
}

/** In UTF-16 units. */
const maxLength = 2_000_000;

const raising =
  /vertical-align\s*:\s*(?:super|text-top|\+?(?:\d*\.)?\d+(?:em|ex|rem|pt|px|%))|(?:font-variant-position|baseline-shift)\s*:\s*super|font-feature-settings\s*:[^;]*["']sups/iu;
/** Words that are moved up, or small and set to the top of the line. */
const moving =
  /(?:^|[;{\s])(?:top\s*:\s*-(?!0(?:\.0*)?[a-z%;\s])|bottom\s*:\s*(?!-|0(?:\.0*)?(?:[a-z%;\s]|$)))(?:\d*\.)?\d/iu;
const relative = /position\s*:\s*relative/iu;
const small = /font-size\s*:\s*(?:smaller|small|x+-small|0?\.\d+(?:r?em)|[4-8]\d(?:\.\d+)?%)/iu;
const atTop = /vertical-align\s*:\s*top/iu;
const zero = /vertical-align\s*:\s*\+?0(?:\.0*)?(?:[a-z%]|[;\s]|$)/iu;
const counting = /counter-increment|counter\s*\(/iu;

const placing = /(?:^|[;{\s])(?:position\s*:\s*absolute|float\s*:\s*(?:left|right))/iu;

/** True if declarations take words out of the line. */
export function floats(declarations: string): boolean {
  return placing.test(declarations);
}

const hiding = /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** True if declarations raise words above the line. */
export function raises(declarations: string): boolean {
  if (raising.test(declarations)) return !zero.test(declarations);
  const isMoved = relative.test(declarations) && moving.test(declarations);
  return isMoved || (small.test(declarations) && atTop.test(declarations));
}

/** The class that a selector ends with: "fn" for "p .fn a::after". */
function lastClass(selector: string): string | undefined {
  return [...selector.matchAll(/\.([\w-]+)/gu)].at(-1)?.[1];
}

/** A selector whose last element has a class: "p .fn", not "p.fn span" or "a.fn:hover". */
const ownClass = /\.[\w-]+\s*$/u;

function withoutComments(css: string): string {
  const [first = "", ...others] = css.split("/*");
  return (
    first + others.map((part) => (part.includes("*/") ? part.slice(part.indexOf("*/") + 2) : "")).join("")
  );
}

/** Reads style sheets. Rules whose selectors name no class are ignored. */
export function readStyleSheet(css: string): StyleSheet {
  const raised = new Set<string>();
  const counted = new Set<string>();
  const floating = new Set<string>();
  const hidden = new Set<string>();
  const rules = withoutComments(css.slice(0, maxLength));
  for (const rule of rules.split("}")) {
    const start = rule.lastIndexOf("{");
    const declarations = rule.slice(start + 1);
    const isRaised = raises(declarations);
    const isCounted = counting.test(declarations);
    const isFloating = floats(declarations);
    const isHidden = hiding.test(declarations);
    if (start === -1 || (!isRaised && !isCounted && !isFloating && !isHidden)) continue;
    const selectors = rule.slice(rule.lastIndexOf("{", start - 1) + 1, start);
    for (const selector of selectors.split(",")) {
      const name = lastClass(selector);
      if (name === undefined) continue;
      if (isRaised && !/::?first-/u.test(selector)) raised.add(name);
      if (isFloating && ownClass.test(selector)) floating.add(name);
      if (isHidden && ownClass.test(selector)) hidden.add(name);
      if (isCounted) counted.add(name);
    }
  }
  return { raised, counted, floating, hidden };
}
