/** Everything a page by itself says, beside what the request says. `{name}` and the like are filled in by the page. */
export interface PageWords {
  readonly title: string;
  readonly noScript: string;
  readonly noCrypto: string;
  readonly lead: string;
  readonly passphrase: string;
  readonly open: string;
  readonly opening: string;
  readonly wrongPassphrase: string;
  readonly damaged: string;
  readonly heading: string;
  readonly from: string;
  readonly until: string;
  readonly about: string;
  readonly keeping: string;
  readonly by: string;
  readonly questions: string;
  readonly levels: string;
  readonly levelsLead: string;
  readonly evidence: string;
  readonly optional: string;
  readonly notKnown: string;
  readonly notApplicable: string;
  readonly given: string;
  readonly how: string;
  readonly whose: string;
  readonly howChoices: Readonly<Record<string, string>>;
  readonly whoseChoices: Readonly<Record<string, string>>;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  /** After `saved`, where something was typed while it was being saved. */
  readonly savedTooSoon: string;
  readonly notSaved: string;
  readonly print: string;
  readonly mend: string;
  readonly nameMissing: string;
  readonly nothingAnswered: string;
  readonly tooLong: string;
}

/** A text with what stands in braces filled in. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
