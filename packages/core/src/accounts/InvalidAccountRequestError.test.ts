import { serializeError } from '@backstage/errors';
import { InvalidAccountRequestError } from './InvalidAccountRequestError';

const problem = {
  field: 'email',
  rule: 'email-in-use',
  message: 'email: is taken.',
};

describe('InvalidAccountRequestError', () => {
  it('is an InputError to Backstage, which answers HTTP 400', () => {
    expect(new InvalidAccountRequestError([problem]).name).toBe('InputError');
  });

  it('carries its problems to the client', () => {
    const error = new InvalidAccountRequestError([problem]);
    expect(serializeError(error)).toMatchObject({ problems: [problem] });
  });

  it('tells all problems in its message', () => {
    expect(new InvalidAccountRequestError([problem]).message).toBe(
      'The account request has 1 problem: email: is taken.',
    );
    expect(new InvalidAccountRequestError([problem, problem]).message).toBe(
      'The account request has 2 problems: email: is taken. email: is taken.',
    );
  });
});
