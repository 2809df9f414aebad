// A framework document in two pieces: see `vite.config.ts`.
declare module '*.json?framework' {
  const framework: import('../core/framework.ts').Framework;
  export default framework;
}

declare module '*.json?library' {
  const library: import('../core/library.ts').Library;
  export default library;
}
