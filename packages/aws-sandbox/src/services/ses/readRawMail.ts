/** What the outbox shows of a raw message. */
export interface RawMail {
  from: string;
  to: string[];
  cc: string[];
  subject: string;
  /** Everything after the headers, as it was sent. */
  text: string;
}

/**
 * Reads the headers of a raw message. Its body is shown as it is: parts are
 * not taken apart.
 *
 * @param data - a message of RFC 5322
 */
export function readRawMail(data: Uint8Array): RawMail {
  const [head, ...rest] = Buffer.from(data)
    .toString('utf8')
    .replaceAll('\r\n', '\n')
    .split('\n\n');
  const headers = new Map(
    head
      .replace(/\n[ \t]+/g, ' ')
      .split('\n')
      .map(line => /^([!-9;-~]+):\s*(.*)$/.exec(line))
      .filter(match => match !== null)
      .map(([, name, value]) => [name.toLowerCase(), value] as const),
  );
  return {
    from: headers.get('from') ?? '',
    to: addressesOf(headers.get('to')),
    cc: addressesOf(headers.get('cc')),
    subject: headers.get('subject') ?? '',
    text: rest.join('\n\n'),
  };
}

function addressesOf(value = ''): string[] {
  return value
    .split(',')
    .map(text => text.trim())
    .filter(Boolean);
}
