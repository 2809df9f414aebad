import type { PanelVoice } from '../../core/panel/panelSheet.ts';
import type { Answers } from '../../core/views.ts';

/** Each answer of a voice by itself, with the key under which it can be left out. */
export function answerKeys({ key, view: { answers } }: PanelVoice): readonly (readonly [key: string, answers: Answers])[] {
  return Object.entries(answers).map(([code, answer]) => [`${key}.${code}`, { [code]: answer }] as const);
}

/** The answers of a voice that stand on the sheet. */
export function answersThatStand(voice: PanelVoice, leftOut: readonly string[]): Answers {
  return Object.assign({}, ...answerKeys(voice).filter(([key]) => !leftOut.includes(key)).map(([, answers]) => answers));
}
