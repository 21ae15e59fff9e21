import { JsonObject } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import { HistoryEventRecord } from './HistoryEventRecord';

/** AWS ends an execution with this event. */
const MOST_EVENTS = 25_000;

/** The events of one execution in the order in which they happened. */
export class ExecutionHistory {
  readonly #events: HistoryEventRecord[];
  readonly #now: () => Date;
  readonly #onEvent: () => void;
  #sealed = false;

  /**
   * @param options - `events`: what happened before; new events are added to
   * this array. `now`: stamps events. `onEvent`: told of every new event
   */
  static create(options: {
    events: HistoryEventRecord[];
    now(): Date;
    onEvent?(): void;
  }) {
    return new ExecutionHistory(options);
  }

  private constructor(options: {
    events: HistoryEventRecord[];
    now(): Date;
    onEvent?(): void;
  }) {
    this.#events = options.events;
    this.#now = options.now;
    this.#onEvent = options.onEvent ?? (() => undefined);
  }

  /** The id of the last event, 0 before the first. */
  get lastId(): number {
    return this.#events.length;
  }

  /**
   * Adds an event. Behind the one that ends the execution nothing is added:
   * work that was cut off may still come to an end of its own.
   *
   * @returns its id
   * @throws ExecutionError `States.Runtime` when only the event that ends the
   * execution has room: AWS keeps 25,000
   */
  record(event: {
    type: string;
    previousEventId: number;
    details?: JsonObject;
  }): number {
    if (this.#sealed) {
      return this.lastId;
    }
    const id = this.lastId + 1;
    const ofExecution = event.type.startsWith('Execution');
    this.#sealed = ofExecution && event.type !== 'ExecutionStarted';
    if (id >= MOST_EVENTS && !ofExecution) {
      throw new ExecutionError(
        'States.Runtime',
        `The execution reached the maximum number of history events (${MOST_EVENTS}).`,
        { eventId: this.lastId },
      );
    }
    this.#events.push({
      id,
      timestamp: this.#now().toISOString(),
      ...event,
    });
    this.#onEvent();
    return id;
  }
}
