import news from './news.json';

/** What an edition of the app says is new in it, in a few sentences; the whole letter is in CHANGELOG.md. */
export interface News {
  readonly edition: string;
  readonly lines: readonly string[];
}

/** Of this edition. */
export const NEWS: News = news;
