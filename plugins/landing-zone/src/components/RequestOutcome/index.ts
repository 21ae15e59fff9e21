export { Decision } from './Decision';
export { RequestOutcome } from './RequestOutcome';
