/** The style of an exported page: our typography in what every device has, on screen and on paper. No file beside it. */
export const EXPORT_STYLE = `
:root { color-scheme: light dark; --ink: #13211f; --quiet: #42504e; --line: #cdd2cb; --paper: #fff; --accent: #0c5661; }
@media (prefers-color-scheme: dark) { :root { --ink: #eaf0ee; --quiet: #bac8c6; --line: #30454a; --paper: #121e21; --accent: #86cdd2; } }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { font-family: Literata, Georgia, serif; line-height: 1.2; letter-spacing: -0.01em; }
h1 { font-size: 2rem; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.4rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1.1rem; }
a { color: var(--accent); }
nav ul { columns: 2; padding-left: 1.2rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 1rem; }
dt, .quiet { color: var(--quiet); }
dd { margin: 0; white-space: pre-line; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; white-space: pre-line; }
th { color: var(--quiet); font-weight: 600; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } nav { display: none; } }
@media (max-width: 600px) { nav ul { columns: 1; } dl { grid-template-columns: 1fr; } dt { margin-top: 0.5rem; } }
`;
