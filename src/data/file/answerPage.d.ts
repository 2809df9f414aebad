// A page by itself, built from the script that is named: see `vite.config.ts`.
declare module '*?page' {
  const html: string;
  export default html;
}
