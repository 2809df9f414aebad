export function serve(folder: string, where?: { port?: number; base?: string; headers?: boolean }): Promise<{ port: number; stop: () => Promise<unknown> }>;
