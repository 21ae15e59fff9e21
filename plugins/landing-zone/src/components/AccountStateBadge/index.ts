export { AccountStateBadge } from './AccountStateBadge';
