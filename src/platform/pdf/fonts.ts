import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packaged = [
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The fonts that come with the product: letters made for reading, and emoji that print in black. */
export const packagedFonts = (): Buffer[] => {
  const { resolve } = createRequire(import.meta.url);
  return packaged.map((file) => readFileSync(resolve(file)));
};
