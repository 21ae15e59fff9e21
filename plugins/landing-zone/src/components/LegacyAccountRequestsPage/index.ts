export { LegacyAccountRequestsPage } from './LegacyAccountRequestsPage';
