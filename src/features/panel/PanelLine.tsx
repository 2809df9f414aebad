import { createContext, useContext } from 'react';

/** The panel, its day and the pack's mark, as they stand on each sheet. A context, so that the sheets are not made again with each letter. */
export const OfPanel = createContext('');

export function PanelLine() {
  return useContext(OfPanel);
}
