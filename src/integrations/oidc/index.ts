export { oidcDoor } from './door.ts';
