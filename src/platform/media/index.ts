export { type CleanPhoto, cleanPhoto, type PhotoRefusal, photoLimits } from './photo.ts';
export { type CleanSound, cleanSound, type SoundRefusal, type SoundType, soundLimits } from './sound.ts';
