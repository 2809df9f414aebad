import type { Result } from '../../../core/result.ts';
import type { ListProblem } from './listProblem.ts';
import type { ListColumns, ListHead, ListHow } from './listSession.ts';

/** What the worker that reads a list is asked. Children who are here come first, as JSON of small lists: a browser hands text over quickly. */
export type ListRequest =
  | { readonly ask: 'open'; readonly file: Blob }
  | { readonly ask: 'columns'; readonly headerRow: number }
  | { readonly ask: 'rows'; readonly headerRow: number }
  | { readonly ask: 'here'; readonly json: string }
  | { readonly ask: 'look'; readonly how: ListHow };

/** What it says: that it is awake, how far it is, the rows or what becomes of them as JSON of small lists, and at last the answer to each question but `here`. */
export type ListAnswer =
  | { readonly is: 'awake' }
  | { readonly is: 'progress'; readonly done: number; readonly of: number }
  | { readonly is: 'entries'; readonly json: string }
  | { readonly is: 'open'; readonly result: Result<ListHead, ListProblem> }
  | { readonly is: 'columns'; readonly columns: ListColumns }
  | { readonly is: 'looked'; readonly emptyRows: number };
