import type { Day } from '../../core/day.ts';

/**
 * What stands on the screen as one file that opens in any browser: no script, nothing to be fetched, and no name in the
 * file's own name. The browser writes the text out itself, so that whatever was typed stays text.
 */
export function pageFile(article: HTMLElement, childId: string, on: Day): { blob: Blob; fileName: string } {
  const copy = article.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('a copy of an element is one');
  for (const element of [copy, ...copy.querySelectorAll('*')]) element.removeAttribute('class');
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Everything held about a child</title>
<style>${STYLE}</style>
</head>
<body>
${copy.outerHTML}
</body>
</html>
`;
  return { blob: new Blob([html], { type: 'text/html' }), fileName: accessCopyName(childId, on, 'html') };
}

/** Kind, day and the first characters of the child's random id, so that two children's files of one day do not take each other's place. */
export function accessCopyName(childId: string, on: Day, ending: 'html' | 'json'): string {
  return `valuing-send-access-copy-${on}-${childId.replace(/[^a-z0-9]/gi, '').slice(0, 4).toLowerCase()}.${ending}`;
}

const STYLE = `
body { margin: 2rem auto; padding: 0 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; color: #1d1d1b; background: #fff; overflow-wrap: break-word; }
h2 { font-size: 1.6rem; } h3 { font-size: 1.3rem; margin-top: 2.5rem; } h4 { font-size: 1.1rem; margin-top: 2rem; } h5 { font-size: 1rem; margin: 1.2rem 0 0.4rem; }
dt { color: #55534f; } dd { margin: 0 0 0.6rem; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; margin-bottom: 1rem; }
caption { text-align: start; color: #55534f; }
th, td { padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid #ccc; text-align: start; vertical-align: top; white-space: pre-line; }
@media print { tr, dd { break-inside: avoid; } h3, h4, h5 { break-after: avoid; } }
`;
