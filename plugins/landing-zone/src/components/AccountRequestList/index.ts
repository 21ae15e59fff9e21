export { AccountRequestList } from './AccountRequestList';
