import axe from 'axe-core';

/**
 * What axe finds wrong with what is on the page, one line each. Contrast is measured on the tokens instead:
 * jsdom paints nothing. A lone component stands in no landmark, so `region` is for the screens to keep.
 */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.html).join(', ')}`);
}
