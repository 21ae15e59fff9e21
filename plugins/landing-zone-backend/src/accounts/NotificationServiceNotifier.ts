import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { AccountRequestState } from '@landing-zone/plugin-landing-zone-common';
import type {
  AccountRequestEvent,
  LandingZoneNotifier,
} from '@landing-zone/plugin-landing-zone-node';

interface Text {
  title: string;
  description: string;
  severity: 'normal' | 'high';
}

type Describe = (event: AccountRequestEvent) => Text;

const descriptions: Partial<Record<AccountRequestState, Describe>> = {
  'awaiting-approval': event => ({
    title: `AWS account ${event.accountName} waits for approval`,
    description: `${event.requestedBy} asks for it in ${event.organizationalUnit}, owned by ${event.owner}.`,
    severity: 'normal',
  }),
  succeeded: event => ({
    title: `AWS account ${event.accountName} is ready`,
    description: `Its id is ${event.accountId}.`,
    severity: 'normal',
  }),
  failed: event => ({
    title: `AWS account ${event.accountName} could not be created`,
    description: `${event.error?.message ?? ''} ${
      event.error?.remedy ?? ''
    }`.trim(),
    severity: 'high',
  }),
  rejected: event => ({
    title: `The request for AWS account ${event.accountName} was rejected`,
    description: `By ${event.decidedBy}.`,
    severity: 'normal',
  }),
  canceled: event => ({
    title: `The request for AWS account ${event.accountName} was canceled`,
    description: 'Nothing was changed in AWS.',
    severity: 'normal',
  }),
};

/**
 * Sends Backstage notifications: to the approval group when a request waits
 * for it, to the requester when the request has ended. The notifications
 * backend need not be installed; that it is not is logged once.
 */
export class NotificationServiceNotifier implements LandingZoneNotifier {
  readonly id = 'backstage-notifications';
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  #absenceLogged = false;

  /** @param options - Backstage's notification service. */
  static create(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    return new NotificationServiceNotifier(
      options.notifications,
      options.logger,
    );
  }

  private constructor(
    notifications: NotificationService,
    logger: LoggerService,
  ) {
    this.#notifications = notifications;
    this.#logger = logger;
  }

  async notify(event: AccountRequestEvent): Promise<void> {
    const text = descriptions[event.state]?.(event);
    const entityRef =
      event.state === 'awaiting-approval'
        ? event.approvalGroup
        : event.requestedBy;
    if (!text || entityRef === undefined) {
      return;
    }
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef },
        payload: {
          ...text,
          link: `/account-requests/${event.requestId}`,
          topic: 'AWS accounts',
          // The same scope replaces the earlier notification of a request.
          scope: `landing-zone:account-request:${event.requestId}`,
        },
      });
    } catch (error) {
      // The service gives no status but in its message.
      if (!isError(error) || !/status 404/.test(error.message)) {
        throw error;
      }
      if (!this.#absenceLogged) {
        this.#absenceLogged = true;
        this.#logger.info(
          'No notifications are sent: the Backstage notifications backend is not installed.',
        );
      }
    }
  }
}
