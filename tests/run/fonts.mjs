import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './install.mjs';

const FOLDER = path.join(ROOT, 'node_modules/.cache/fonts');
const LETTERS = path.join(ROOT, 'node_modules/@expo-google-fonts');

/** The families that `src/ui/tokens.css` asks for, by the one of the same widths as Arial or Times that stands for them. */
const STANDS_FOR = {
  Arimo: ['-apple-system', 'Segoe UI', 'Roboto', 'Helvetica Neue', 'Arial', 'Liberation Sans', 'sans-serif', 'Verdana', 'DejaVu Sans', 'Tahoma'],
  Tinos: ['Charter', 'Bitstream Charter', 'Iowan Old Style', 'Cambria', 'Georgia', 'Liberation Serif', 'serif'],
};

/**
 * What a browser is to be started with so that texts are as wide on every machine: what fits on a sheet of paper or on a narrow screen must not hang on
 * the fonts that happen to be installed. The machine's own, and those in `more`, give the signs that these lack. Nothing where fontconfig is not used.
 */
export async function fontsAlike(more) {
  if (process.platform !== 'linux') return {};
  const file = path.join(FOLDER, 'fonts.conf');
  const folders = [path.join(LETTERS, 'arimo'), path.join(LETTERS, 'tinos'), '/usr/share/fonts', ...more];
  const rules = Object.entries(STANDS_FOR).flatMap(([font, families]) => families.map((family) => `
  <match target="pattern">
    <test name="family"><string>${family}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${font}</string></edit>
  </match>`));
  await mkdir(FOLDER, { recursive: true });
  await writeFile(file, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${FOLDER}/cache</cachedir>${rules.join('')}
</fontconfig>
`);
  return { FONTCONFIG_FILE: file };
}
