export function serve(folder: string, where?: { port?: number; base?: string }): Promise<{ port: number; stop: () => Promise<unknown> }>;
