// The style of exported pages: the grounds, inks and two tones of the extension's card, light and dark by the reader's system.

/** Content of gaya.css. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --ground: #f3f2ee; --surface: #ffffff; --surface-2: #f7f6f2;
  --line: #dedbd3; --line-strong: #85888a;
  --ink: #1a2124; --ink-2: #454f54; --ink-3: #5d666b;
  --official: #1c5d82; --official-tint: #e7f1f7; --official-line: #5d95b5;
  --independent: #6a4798; --independent-tint: #f1ecf8; --independent-line: #9c82bf;
  --focus: #1550c0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1113; --surface: #191c1f; --surface-2: #212529;
    --line: #343a3f; --line-strong: #7f888e;
    --ink: #eceeec; --ink-2: #bec5c8; --ink-3: #9ea7ac;
    --official: #8ec5e6; --official-tint: #17303f; --official-line: #5289a8;
    --independent: #cbb4ef; --independent-tint: #2e2541; --independent-line: #8a70b4;
    --focus: #9cc2ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
.bar, main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { background: var(--surface); border-bottom: 1px solid var(--line); }
header .bar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .6rem; padding-block: .8rem; }
header svg { width: 1.5rem; height: 1.5rem; flex: none; }
header .a { fill: var(--official); }
header .b { fill: var(--independent); }
.name { font-weight: 700; }
.sample { border: 1px solid var(--line-strong); border-radius: .25rem; padding: 0 .45rem; font-size: .75rem; font-weight: 700;
  letter-spacing: .06em; color: var(--ink-2); }
nav { margin-left: auto; display: flex; gap: 1.1rem; font-size: .9rem; }
a { color: inherit; text-decoration-color: var(--line-strong); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
main { padding-block: 2rem 3rem; }
.label, .small, footer { color: var(--ink-3); font-size: .9rem; }
.label { margin: 0 0 .25rem; }
.small { margin: .25rem 0; }
h1 { font-size: clamp(1.45rem, 1.1rem + 1.8vw, 2rem); line-height: 1.3; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.15rem; line-height: 1.4; margin: 0 0 .5rem; }
.answer { background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; margin: 1.5rem 0 1rem; }
.answer h2 { margin: 0; padding: .6rem 1.25rem; font-size: 1rem; border-bottom: 1px solid; }
.official h2 { background: var(--official-tint); border-color: var(--official-line); }
.independent h2 { background: var(--independent-tint); border-color: var(--independent-line); }
.body { padding: 1rem 1.25rem .5rem; }
.body p { margin: 0 0 .8rem; }
.who b, .who span { display: block; }
.who span { color: var(--ink-3); font-size: .9rem; }
.stance { display: inline-flex; align-items: center; gap: .4rem; font-weight: 650; }
.stance svg { width: 1.05rem; height: 1.05rem; flex: none; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; }
.stance .f { fill: currentColor; stroke: none; }
.note { background: var(--surface-2); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem 1rem; margin: 0 0 1rem; }
.note.plain { background: none; border: 0; padding: 0; color: var(--ink-2); }
table { width: 100%; border-collapse: collapse; }
tr { border-top: 1px solid var(--line); }
tr:last-child { border-bottom: 1px solid var(--line); }
th, td { text-align: left; vertical-align: top; padding: .55rem .75rem .55rem 0; font-weight: 400; color: var(--ink-2); }
td b { color: var(--ink); white-space: nowrap; }
td:last-child { font-size: .9rem; color: var(--ink-3); padding-right: 0; }
.sources, .list { list-style: none; padding: 0; margin: 0; }
.sources li { padding: .5rem 0; border-top: 1px solid var(--line); }
.sources span { display: block; }
.list li { background: var(--surface); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1.1rem; margin-bottom: .7rem; }
.list a { font-weight: 650; }
.list p { margin: .15rem 0 .2rem; color: var(--ink-2); }
details { margin-top: 2rem; }
summary { cursor: pointer; font-weight: 650; }
details li { margin: .3rem 0; color: var(--ink-2); }
.revision { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .8rem; }
footer { border-top: 1px solid var(--line); padding: 1rem 0 2rem; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 34rem) { nav { margin-left: 0; width: 100%; } td:last-child { display: block; } tr { display: block; padding: .4rem 0; }
  th, td { display: block; padding: .1rem 0; } }
@media print {
  :root { color-scheme: light; --ground: #fff; --surface: #fff; --surface-2: #fff; --line: #bbb; --line-strong: #555;
    --ink: #000; --ink-2: #222; --ink-3: #444; --official: #1c5d82; --official-line: #1c5d82;
    --independent: #6a4798; --independent-line: #6a4798; }
  nav { display: none; }
  main { padding-block: 1rem; }
  .answer, tr, .sources li, .list li { break-inside: avoid; }
  .answer h2 { background: none; }
  .body a::after, .sources a::after { content: " (" attr(href) ")"; font-size: .85em; font-weight: 400; }
}
`;
