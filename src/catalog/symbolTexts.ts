/** The text of every symbol by its file. Together in one file of their own: `symbolSvg` fetches it when it is first wanted. */
export const symbolTexts = import.meta.glob<string>('./symbols/*.svg', { query: '?raw', import: 'default', eager: true });
