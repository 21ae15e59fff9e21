export { RequestDuration } from './RequestDuration';
