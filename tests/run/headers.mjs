/**
 * Reads a file of response headers as Netlify and Cloudflare do: a line with a path (`*` stands for anything), and below it, indented,
 * its headers. Lines that begin with # say something to people. Gives `[{ matches, headers: [[name, value], …] }, …]`.
 */
export function readRules(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s+([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined) rules.at(-1).headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ matches: pattern(line.trim()), headers: [] });
  }
  return rules;
}

/** The headers for a path. Where two rules give the same header both are sent, joined by a comma, as those hosts do. */
export function headersFor(rules, asked) {
  const found = {};
  for (const [name, value] of rules.filter(({ matches }) => matches.test(asked)).flatMap(({ headers }) => headers)) {
    found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
  }
  return found;
}

function pattern(rule) {
  return new RegExp(`^${rule.split('*').map((piece) => piece.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
}
