import { isWebUrl } from './isWebUrl';

describe('isWebUrl', () => {
  it.each([
    ['https://example.awsapps.com/start', true],
    ['HTTP://127.0.0.1:4566', true],
    ['vbscript:msgbox(1)', false],
    [' https://example.com', false],
    ['//example.com', false],
    ['ftp://example.com', false],
    ['', false],
  ])('says of "%s" that it is %s', (text, expected) => {
    expect(isWebUrl(text)).toBe(expected);
  });
});
