// What a process of a pool starts with. It does not inherit tsx from the command that starts it, so it registers it itself.
import { register } from 'tsx/esm/api';

register();

export { default } from './thread.mjs';
