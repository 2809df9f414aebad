import type { CouncilTableId } from '../../../src/core/council/councilTable.ts';

export type Row = Readonly<Record<string, unknown>>;
export type Ask = (sql: string) => Promise<readonly Row[]>;

export declare function withLines<Outcome>(glob: string, work: (ask: Ask) => Promise<Outcome>, settings?: Readonly<Record<string, string>>): Promise<Outcome>;
export declare function sqlOf(name: CouncilTableId | 'load' | 'check'): string;
