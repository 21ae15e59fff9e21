export { RequestResults } from './RequestResults';
