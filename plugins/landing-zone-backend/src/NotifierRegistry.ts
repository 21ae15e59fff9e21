import { ConflictError } from '@backstage/errors';
import type {
  LandingZoneNotifier,
  LandingZoneNotifierExtensionPoint,
} from '@landing-zone/plugin-landing-zone-node';

/** Collects the notifiers that modules add. */
export class NotifierRegistry implements LandingZoneNotifierExtensionPoint {
  readonly #notifiers = new Map<string, LandingZoneNotifier>();

  /** The notifiers in the order they were added. */
  get notifiers(): LandingZoneNotifier[] {
    return [...this.#notifiers.values()];
  }

  addNotifier(notifier: LandingZoneNotifier): void {
    if (this.#notifiers.has(notifier.id)) {
      throw new ConflictError(
        `A landing-zone notifier with the id '${notifier.id}' was added already; ids must be unique.`,
      );
    }
    this.#notifiers.set(notifier.id, notifier);
  }
}
