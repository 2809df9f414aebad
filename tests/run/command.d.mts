export function run(
  program: string, words: readonly string[],
  options?: { folder?: string; env?: Readonly<Record<string, string>>; shell?: boolean; patience?: number },
): Promise<{ code: number; output: string; took: number }>;
