import { readEnvironment } from './environment';

describe('readEnvironment', () => {
  const before = process.env;

  beforeEach(() => {
    process.env = { AWS_REGION: 'eu-central-1', FIRST: 'one', SECOND: 'two' };
  });

  afterEach(() => {
    process.env = before;
  });

  it('names every variable that is missing or empty, and the function', () => {
    process.env.AWS_LAMBDA_FUNCTION_NAME = 'my-function';
    process.env.SECOND = '';
    expect(() => readEnvironment(['FIRST', 'SECOND', 'THIRD'])).toThrow(
      /my-function.*SECOND, THIRD/,
    );
  });

  it('needs the Region', () => {
    delete process.env.AWS_REGION;
    expect(() => readEnvironment(['FIRST'])).toThrow('AWS_REGION');
  });

  it('returns what was asked for, and where AWS is', () => {
    expect(readEnvironment(['FIRST', 'SECOND'])).toEqual({
      values: { FIRST: 'one', SECOND: 'two' },
      connection: { region: 'eu-central-1', endpoint: undefined },
    });
  });

  it('passes on the address of a local AWS', () => {
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:4566';
    expect(readEnvironment([]).connection.endpoint).toBe(
      'http://127.0.0.1:4566',
    );
  });
});
