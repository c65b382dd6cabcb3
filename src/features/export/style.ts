/**
 * The style sheet of the page. Annotations are below their paragraphs on a phone, and beside them on a wide screen.
 *
 * @param discussed stands before the links to discussions
 */
export function style(discussed: string): string {
  return `
:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #23201b; --soft: #6a6458; --rule: #ddd5c5; --accent: #8a4b14;
  --mark: #f6e7bd; }
@media (prefers-color-scheme: dark) { :root { --paper: #18171a; --ink: #e7e2d8; --soft: #a69f92; --rule: #3b3833;
  --accent: #e3ab6d; --mark: #4b3d1d; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Iowan Old Style", Palatino, "Palatino Linotype", "Noto Serif", Georgia, serif;
  overflow-wrap: anywhere; }
main { max-width: 38rem; margin: 0 auto; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 3rem 0 1rem; font-size: 1.3rem; line-height: 1.3; text-wrap: balance; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
[role="doc-colophon"] { margin: .5rem 0 2.5rem; color: var(--soft); font-size: .95rem; text-wrap: balance; }
nav { margin: 0 0 2.5rem; font-size: 1rem; }
summary { padding: .3rem 0; color: var(--accent); cursor: pointer; }
nav ol { margin: .25rem 0 0; padding: 0; list-style: none; }
nav a { display: block; padding: .3rem 0; text-decoration: none; }
.row { position: relative; margin: 0 0 1.25rem; }
.words { margin: 0; white-space: pre-wrap; hyphens: auto; }
.row > .words::before { content: "¶" attr(data-number) "\\2002"; color: var(--soft); font-size: .8rem; }
sup { line-height: 0; font-size: .68em; }
sup a { padding: .5em .12em; text-decoration: none; }
mark { background: var(--mark); color: inherit; border-radius: 2px; -webkit-box-decoration-break: clone;
  box-decoration-break: clone; }
aside { margin: .9rem 0 1.75rem; padding-inline-start: .9rem; border-inline-start: 3px solid var(--rule);
  font: .95rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
aside p { margin: 0; }
aside > * + * { margin-top: .8rem; }
.by { color: var(--soft); font-size: .85rem; }
.note q { display: block; margin: .15rem 0 .3rem; color: var(--soft); font-style: italic; }
.talk a::before { content: ${JSON.stringify(`${discussed} `)}; color: var(--soft); }
.talk a { text-decoration: none; }
[role="doc-endnotes"], .lost { margin-top: 3.5rem; padding-top: .5rem; border-top: 1px solid var(--rule); }
[role="doc-endnotes"] h2, .lost h2 { margin-top: 1.25rem; }
[role="doc-endnotes"] ol { margin: 0; padding: 0; list-style: none; font-size: 1rem; }
[role="doc-endnotes"] li { display: grid; grid-template-columns: 2.6rem minmax(0, 1fr); margin: 0 0 .5rem; }
[role="doc-endnotes"] li > p { grid-column: 2; }
[role="doc-backlink"] { text-decoration: none; font-variant-numeric: tabular-nums; }
li:target, sup a:target { background: var(--mark); border-radius: 3px; }
@media (min-width: 62rem) {
  body { padding-block: 4rem 6rem; }
  h1 { font-size: 2.4rem; }
  main.annotated { max-width: 60rem; }
  .annotated > :not(.row) { max-width: 38rem; }
  .annotated > .row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 2.5rem; }
  .annotated aside { align-self: start; margin-block: .3rem .5rem; }
  body { font-size: 1.125rem; }
  .row > .words::before { position: absolute; inset-inline-start: -3.6rem; width: 2.8rem; text-align: end;
    content: "¶" attr(data-number); line-height: 2.1; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #999; --accent: #000; --mark: #eee; }
  body { padding: 0; font-size: 11pt; }
  main, main.annotated { max-width: none; }
  nav { display: none; }
  h2 { break-after: avoid; }
  .note, li { break-inside: avoid; }
  .words { orphans: 3; widows: 3; }
}
`;
}
