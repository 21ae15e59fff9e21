import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { AccountRequestEvent } from '@landing-zone/plugin-landing-zone-node';
import { NotificationServiceNotifier } from './NotificationServiceNotifier';

const event: AccountRequestEvent = {
  requestId: 'request-1',
  state: 'failed',
  requestedBy: 'user:default/ada',
  accountName: 'Payments',
  organizationalUnit: 'Sandbox',
  owner: 'group:default/payments',
};

function createNotifier(send: () => Promise<void>) {
  const logger = mockServices.logger.mock();
  const sent: NotificationSendOptions[] = [];
  const notifier = NotificationServiceNotifier.create({
    notifications: {
      send: async options => {
        sent.push(options);
        await send();
      },
    },
    logger,
  });
  return { notifier, logger, sent };
}

describe('NotificationServiceNotifier', () => {
  it('takes it that the notifications backend is not installed, and says so once', async () => {
    const { notifier, logger } = createNotifier(() =>
      Promise.reject(
        new Error(
          'Failed to send notifications: Error: Request failed with status 404',
        ),
      ),
    );
    await notifier.notify(event);
    await notifier.notify(event);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('passes other errors on', async () => {
    const { notifier } = createNotifier(() =>
      Promise.reject(new Error('Request failed with status 503')),
    );
    await expect(notifier.notify(event)).rejects.toThrow('503');
  });

  it.each(['starting', 'running'] as const)(
    'says nothing of a request that is %s',
    async state => {
      const { notifier, sent } = createNotifier(async () => {});
      await notifier.notify({ ...event, state });
      expect(sent).toEqual([]);
    },
  );

  it('replaces what was said of the same request before', async () => {
    const { notifier, sent } = createNotifier(async () => {});
    await notifier.notify({
      ...event,
      state: 'awaiting-approval',
      approvalGroup: 'group:default/approvers',
    });
    await notifier.notify({ ...event, state: 'succeeded', accountId: '1' });

    const [asked, told] = sent;
    expect(asked.recipients).toMatchObject({
      entityRef: 'group:default/approvers',
    });
    expect(told.recipients).toMatchObject({ entityRef: 'user:default/ada' });
    expect(asked.payload.scope).toBe(told.payload.scope);
  });
});
