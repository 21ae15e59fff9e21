import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { foundState } from '../../__testUtils__/foundState';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { createSesClient } from '../../clients';
import { composeMail } from '../mail/composeMail';
import { sendMail } from './sendMail';

jest.setTimeout(20_000);

describe('composeMail', () => {
  it('escapes everything, links only http, and keeps the subject on one line', () => {
    const hostile = `<script>alert("1")</script>&'`;
    const mail = composeMail({
      subject: 'ready\r\nBcc: everybody@example.com',
      heading: hostile,
      paragraphs: [hostile],
      facts: [
        [hostile, hostile],
        ['Nothing', undefined],
      ],
      links: [
        ['evil', 'data:text/html,evil'],
        ['good', 'https://example.com/?a=1&b="2"'],
      ],
    });
    expect(mail.html).not.toContain('<script');
    expect(mail.html).not.toContain('data:');
    expect(mail.html).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;',
    );
    expect(mail.html).toContain('href="https://example.com/?a=1&amp;b=&quot;2');
    expect(mail.subject).toBe('ready Bcc: everybody@example.com');
    expect(mail.text).toContain(hostile);
    expect(mail.text).not.toContain('Nothing');
  });
});

describe('sendMail', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone();
  });
  afterEach(() => zone.close());

  function eventFor(supportEmails: string[]) {
    const event = createTestEvent({
      request: { supportEmails },
      state: foundState,
    });
    event.state.outcome = {
      requestId: event.state.requestId,
      accountId: '200000000004',
      accountName: 'Payments',
      email: 'aws+Payments@example.com',
      checks: [],
      mail: { sent: false },
    };
    return event;
  }
  const event = eventFor(['payments-team@example.com', 'ADA@example.com']);

  it('refuses to be called before ValidateAccount has passed', async () => {
    await expect(
      sendMail(zone.deps, createTestEvent({ state: foundState })),
    ).rejects.toMatchObject({ name: 'CheckFailed' });
    expect(zone.outbox()).toEqual([]);
  });

  it('fails as MailNotSent when SES does not know the sender', async () => {
    await expect(
      sendMail({ ...zone.deps, mailFrom: 'portal@unknown.example.org' }, event),
    ).rejects.toMatchObject({
      name: 'MailNotSent',
      failure: {
        step: 'SendMail',
        accountId: '200000000004',
        message: expect.stringContaining('portal@unknown.example.org'),
        remedy: expect.stringContaining('verified identity'),
      },
    });
    expect(zone.outbox()).toEqual([]);
  });

  it.each([
    ['Throttling', 'Throttled'],
    ['AccessDenied', 'AccessDenied'],
  ])('tells %s apart from a mail that SES refuses', async (code, name) => {
    const ses = interceptCalls(createSesClient(zone.connection), () =>
      awsError(code),
    );
    await expect(sendMail({ ...zone.deps, ses }, event)).rejects.toMatchObject({
      name,
    });
  });

  it('tells requester and support addresses once, in HTML and text', async () => {
    const { outcome } = await sendMail(zone.deps, event);
    expect(outcome?.mail).toEqual({ sent: true });
    const [mail, ...others] = zone.outbox();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      channel: 'email',
      from: 'landing-zone@example.com',
      to: ['ada@example.com', 'payments-team@example.com'],
      subject: 'AWS account Payments is ready',
    });
    for (const text of [mail.html, mail.text]) {
      expect(text).toContain('200000000004');
      expect(text).toContain('https://example.awsapps.com/start');
      expect(text).toContain(
        'https://portal.example.com/account-requests/request-Payments',
      );
    }
  });
});
