import { InputError } from '@backstage/errors';
import { responseError } from '../__testUtils__/responseError';
import { describeError } from './describeError';
import { isNotFound } from './isNotFound';

describe('describeError', () => {
  it('says what the backend said', async () => {
    const error = await responseError({
      status: 409,
      name: 'ConflictError',
      message: 'It runs already (request id 1234).',
    });
    expect(describeError(error)).toBe('It runs already (request id 1234).');
  });

  it('says what an error of the portal itself says', () => {
    expect(describeError(new InputError('Bad'))).toBe('Bad');
  });

  it.each([
    [new TypeError('Load failed')],
    [new Error('')],
    ['a text'],
    [undefined],
  ])('has nothing to say about %p', error => {
    expect(describeError(error)).toBeUndefined();
  });
});

describe('isNotFound', () => {
  it('tells a missing thing from other failures', async () => {
    const answer = (status: number) =>
      responseError({ status, name: 'SomeError', message: 'x' });
    expect(isNotFound(await answer(404))).toBe(true);
    expect(isNotFound(await answer(403))).toBe(false);
    expect(isNotFound(new Error('404'))).toBe(false);
  });
});
