import fc from 'fast-check';
import { decodeAwsChunked } from './decodeAwsChunked';

function frame(chunks: Uint8Array[], trailers = ''): Uint8Array {
  const framed = chunks
    .filter(chunk => chunk.length > 0)
    .flatMap(chunk => [
      Buffer.from(`${chunk.length.toString(16)}\r\n`),
      Buffer.from(chunk),
      Buffer.from('\r\n'),
    ]);
  return Buffer.concat([...framed, Buffer.from(`0\r\n${trailers}\r\n`)]);
}

describe('decodeAwsChunked', () => {
  it('gives back what was framed, wherever it was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), chunks => {
        const { body } = decodeAwsChunked(frame(chunks));
        expect(Buffer.from(body).equals(Buffer.concat(chunks))).toBe(true);
      }),
    );
  });

  it('reads trailers', () => {
    const framed = frame([Buffer.from('a')], 'X-Amz-Checksum-Crc32: abc=\r\n');
    expect(decodeAwsChunked(framed).trailers).toEqual({
      'x-amz-checksum-crc32': 'abc=',
    });
  });

  it('refuses every body that is cut off', () => {
    const whole = frame([Buffer.from('hello'), Buffer.from('world')]);
    for (let length = 0; length < whole.length - 4; length++) {
      expect(() => decodeAwsChunked(whole.subarray(0, length))).toThrow(
        expect.objectContaining({ code: 'IncompleteBody' }),
      );
    }
  });
});
