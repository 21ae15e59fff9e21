export { LiveAccountRequest } from './LiveAccountRequest';
