export function freshBuild(say?: (words: string) => void): Promise<string>;
