export { RequestAccountButton } from './RequestAccountButton';
