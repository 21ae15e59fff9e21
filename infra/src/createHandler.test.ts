import { Context } from 'aws-lambda';
import { createHandler } from './createHandler';

describe('createHandler', () => {
  const context = {
    awsRequestId: '3d1f2a7e-0001',
    functionName: 'my-function',
  } as Context;
  let lines: string[];

  beforeEach(() => {
    lines = [];
    const write = (line: unknown) => {
      lines.push(String(line));
      return true;
    };
    // Powertools writes to the streams, or to the console when POWERTOOLS_DEV is set.
    jest.spyOn(process.stdout, 'write').mockImplementation(write);
    jest.spyOn(process.stderr, 'write').mockImplementation(write);
  });

  afterEach(() => jest.restoreAllMocks());

  const handler = createHandler({
    run: async (event: { id: string; email: string }) => {
      if (event.id === 'broken') {
        throw Object.assign(new Error('no such account'), {
          name: 'AccountNotFound',
        });
      }
      return { found: event.id };
    },
    logKeys: ({ id }) => ({ accountRequestId: id }),
  });

  it('throws the error on, with its name, and logs it', async () => {
    await expect(
      handler({ id: 'broken', email: 'jane@example.com' }, context),
    ).rejects.toMatchObject({ name: 'AccountNotFound' });
    expect(lines.join('')).toContain('"level":"ERROR"');
    expect(lines.join('')).toContain('AccountNotFound');
  });

  it('returns the result', async () => {
    await expect(
      handler({ id: 'r-1', email: 'jane@example.com' }, context),
    ).resolves.toEqual({ found: 'r-1' });
  });

  it("logs Lambda's request id and the given keys, and nothing else of the event", async () => {
    await handler({ id: 'r-1', email: 'jane@example.com' }, context);
    const log = lines.join('');
    expect(log).toContain('"function_request_id":"3d1f2a7e-0001"');
    expect(log).toContain('"accountRequestId":"r-1"');
    expect(log).not.toContain('jane@example.com');
  });

  it('does not carry keys over to the next event', async () => {
    await handler({ id: 'r-1', email: 'jane@example.com' }, context);
    lines.length = 0;
    await handler({ id: 'r-2', email: 'jane@example.com' }, context);
    expect(lines.join('')).not.toContain('r-1');
  });
});
