export { AccountRequestsPage } from './AccountRequestsPage';
