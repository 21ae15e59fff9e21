import {
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListTopicsCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import {
  GetIdentityVerificationAttributesCommand,
  ListIdentitiesCommand,
  SendEmailCommand,
  SendRawEmailCommand,
  SESClient,
  VerifyEmailIdentityCommand,
} from '@aws-sdk/client-ses';
import { describeContract } from './describeContract';

describeContract('SNS', suite => {
  let client: SNSClient;
  let TopicArn: string | undefined;

  beforeAll(async () => {
    client = new SNSClient(suite.configuration());
    const answer = await client.send(
      new CreateTopicCommand({ Name: 'alerts' }),
    );
    TopicArn = answer.TopicArn;
  });
  afterAll(() => client.destroy());

  it('creates a topic once', async () => {
    const again = await client.send(new CreateTopicCommand({ Name: 'alerts' }));
    expect(again.TopicArn).toBe(TopicArn);
    const { Topics } = await client.send(new ListTopicsCommand({}));
    expect(Topics).toContainEqual({ TopicArn });
    const { Attributes } = await client.send(
      new GetTopicAttributesCommand({ TopicArn }),
    );
    expect(Attributes).toMatchObject({ TopicArn });
  });

  it('publishes', async () => {
    const { MessageId } = await client.send(
      new PublishCommand({
        TopicArn,
        Subject: 'x'.repeat(100),
        Message: 'text',
      }),
    );
    expect(MessageId).toEqual(expect.any(String));
  });

  it('refuses a subject of over 100 characters', async () => {
    await expect(
      client.send(
        new PublishCommand({
          TopicArn,
          Subject: 'x'.repeat(101),
          Message: 'm',
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('says that a topic cannot be found', async () => {
    await expect(
      client.send(
        new PublishCommand({ TopicArn: `${TopicArn}-none`, Message: 'text' }),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  suite.itWith('subject rules of topics', 'refuses bad messages', async () => {
    const inputs = [
      { Subject: 'two\nlines', Message: 'text' },
      { Subject: 'größe', Message: 'text' },
      { Message: 'x'.repeat(256 * 1024 + 1) },
      { Message: '{"email":"no default"}', MessageStructure: 'json' },
    ];
    for (const input of inputs) {
      await expect(
        client.send(new PublishCommand({ TopicArn, ...input })),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    }
  });

  suite.itWith(
    'pending subscriptions',
    'waits for an e-mail subscriber to confirm',
    async () => {
      const { SubscriptionArn } = await client.send(
        new SubscribeCommand({
          TopicArn,
          Protocol: 'email',
          Endpoint: 'ops@example.com',
        }),
      );
      expect(SubscriptionArn).toBe('pending confirmation');
      const { Subscriptions } = await client.send(
        new ListSubscriptionsByTopicCommand({ TopicArn }),
      );
      expect(Subscriptions).toMatchObject([
        { SubscriptionArn: 'PendingConfirmation', Endpoint: 'ops@example.com' },
      ]);
      await expect(
        client.send(
          new ConfirmSubscriptionCommand({ TopicArn, Token: 'guessed' }),
        ),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    },
  );
});

describeContract('SES', suite => {
  let client: SESClient;
  const Source = 'Landing Zone <landing-zone@verified.example.com>';

  beforeAll(async () => {
    client = new SESClient(suite.configuration());
    const EmailAddress = 'landing-zone@verified.example.com';
    await client.send(new VerifyEmailIdentityCommand({ EmailAddress }));
  });
  afterAll(() => client.destroy());

  async function status(identity: string) {
    const { VerificationAttributes } = await client.send(
      new GetIdentityVerificationAttributesCommand({ Identities: [identity] }),
    );
    return VerificationAttributes?.[identity]?.VerificationStatus;
  }

  async function verified(identity: string) {
    while ((await status(identity)) !== 'Success') {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  function send(from: string, to = ['owner@example.org']) {
    return client.send(
      new SendEmailCommand({
        Source: from,
        Destination: { ToAddresses: to },
        Message: {
          Subject: { Data: 'Account ready' },
          Body: { Html: { Data: '<p>ready</p>' }, Text: { Data: 'ready' } },
        },
      }),
    );
  }

  it('sends from a verified address', async () => {
    await verified('landing-zone@verified.example.com');
    const { MessageId } = await send(Source);
    expect(MessageId).toEqual(expect.any(String));
    const { Identities } = await client.send(new ListIdentitiesCommand({}));
    expect(Identities).toContain('landing-zone@verified.example.com');
  });

  it('rejects a sender that is not verified', async () => {
    await expect(send('nobody@other.example.net')).rejects.toMatchObject({
      name: 'MessageRejected',
      message: expect.stringContaining('not verified'),
    });
  });

  it('sends raw messages', async () => {
    await verified('landing-zone@verified.example.com');
    const Data = Buffer.from(
      `From: ${Source}\r\nTo: owner@example.org\r\nSubject: Raw\r\n\r\nbody\r\n`,
    );
    const { MessageId } = await client.send(
      new SendRawEmailCommand({ RawMessage: { Data } }),
    );
    expect(MessageId).toEqual(expect.any(String));
  });

  suite.itWith(
    'verification over time',
    'leaves a new address unverified for a while',
    async () => {
      const EmailAddress = 'new@other.example.com';
      await client.send(new VerifyEmailIdentityCommand({ EmailAddress }));
      expect(await status(EmailAddress)).toBe('Pending');
      await expect(send(EmailAddress)).rejects.toMatchObject({
        name: 'MessageRejected',
      });
      await verified(EmailAddress);
      await send(EmailAddress);
    },
  );

  suite.itWith('verification over time', 'refuses mail to nobody', async () => {
    await verified('landing-zone@verified.example.com');
    await expect(send(Source, [])).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
    await expect(send(Source, ['no-address'])).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
  });
});
