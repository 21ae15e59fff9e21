export { Fact } from './Fact';
export { Facts } from './Facts';
