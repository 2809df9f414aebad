/** The parts of the settings by the id of their heading, in order. Each has an address of its own. */
export const SETTINGS_SECTIONS: readonly (readonly [id: string, label: string])[] = [
  ['look', 'Look and keys'], ['lock', 'Lock'], ['frameworks', 'Frameworks'], ['local-help', 'Local help'], ['pages-for-home', 'Pages for families'], ['dates', 'Dates and your council'],
  ['layers', 'Layers of support'], ['keeping', 'How long records are kept'], ['device', 'This device'], ['about', 'About'], ['erase', 'Erase'],
];

/** Whether there is such a part; the whole page is asked for without one. */
export function isSettingsSection(id: string | undefined): boolean {
  return id === undefined || SETTINGS_SECTIONS.some(([known]) => known === id);
}
