import type { Day } from './day.ts';

/** What a meeting of several services said of a child. It is no decision of the council's, which has an event of its own. */
export interface PanelSaid {
  /** Of this sitting: a correction has the same one. */
  readonly panelId: string;
  readonly heldOn: Day;
  /** What the panel is called. */
  readonly panel?: string;
  /** What was decided, in words. */
  readonly decided: string;
  readonly because?: string;
  /** By when it is looked at again. */
  readonly againBy?: Day;
}
