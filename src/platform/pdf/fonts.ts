import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packaged = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The fonts that come with the product: Latin, Greek and Cyrillic, and emoji that print in black. */
export const packagedFonts = (): Buffer[] => {
  const { resolve } = createRequire(import.meta.url);
  return packaged.map((file) => readFileSync(resolve(file)));
};
