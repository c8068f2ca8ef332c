export { type CleanPhoto, cleanPhoto, type PhotoRefusal } from './photo.ts';
export { type CleanSound, cleanSound, type SoundRefusal } from './sound.ts';
